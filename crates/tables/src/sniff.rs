//! What kind of file it is, from its bytes (按内容识别): names are not believed, because half of what
//! offices call `.xls` is a web page or a text.

use crate::error::{Foreign, TablesError};

/// The family a file belongs to by its first bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Family {
    /// A zip: a workbook of today, or something else in a zip.
    Zip,
    /// An OLE container: an old workbook, an encrypted new one, or an old Word document.
    Ole,
    /// Probably text: csv, tsv or HTML, if it decodes.
    Text,
}

/// Names the family, or what else the file is.
pub(crate) fn family(start: &[u8]) -> Result<Family, TablesError> {
    const FOREIGN: &[(&[u8], Foreign)] = &[
        (b"%PDF", Foreign::Pdf),
        (b"\xff\xd8\xff", Foreign::Picture),
        (b"\x89PNG", Foreign::Picture),
        (b"GIF8", Foreign::Picture),
        (b"II*\0", Foreign::Picture),
        (b"MM\0*", Foreign::Picture),
        (b"{\\rtf", Foreign::RichText),
        (b"Rar!", Foreign::Archive),
        (b"7z\xbc\xaf", Foreign::Archive),
        (b"\x1f\x8b", Foreign::Archive),
        (b"PK\x05\x06", Foreign::Archive),
        (b"\x09\x00\x04\x00", Foreign::AncientWorkbook),
        (b"\x09\x02\x06\x00", Foreign::AncientWorkbook),
        (b"\x09\x04\x06\x00", Foreign::AncientWorkbook),
        (b"\x09\x08\x08\x00", Foreign::AncientWorkbook),
        (b"\x09\x08\x10\x00", Foreign::AncientWorkbook),
        (b"MIME-Version:", Foreign::XmlWorkbook),
    ];
    if start.is_empty() {
        return Err(TablesError::Empty);
    }
    if start.starts_with(b"PK\x03\x04") {
        return Ok(Family::Zip);
    }
    if start.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        return Ok(Family::Ole);
    }
    for (magic, foreign) in FOREIGN {
        if start.starts_with(magic) {
            return Err(TablesError::NotASpreadsheet(*foreign));
        }
    }
    Ok(Family::Text)
}

/// Says whether a decoded text is a web page; other markup is refused.
pub(crate) fn is_page(start: &str) -> Result<bool, TablesError> {
    let start = start.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    if start.is_empty() {
        return Err(TablesError::Empty);
    }
    if !start.starts_with('<') {
        return Ok(false);
    }
    let lower = start.to_ascii_lowercase();
    if lower.contains("urn:schemas-microsoft-com:office:spreadsheet") && lower.contains("<workbook")
    {
        return Err(TablesError::NotASpreadsheet(Foreign::XmlWorkbook));
    }
    let page = [
        "<html",
        "<table",
        "<head",
        "<meta",
        "<body",
        "<!doctype html",
    ]
    .iter()
    .any(|tag| lower.contains(tag));
    if page {
        return Ok(true);
    }
    // A csv may begin with a bracketed note, but hardly with a tag that closes.
    if lower.starts_with("<?xml") || lower.contains("</") {
        return Err(TablesError::NotASpreadsheet(Foreign::Markup));
    }
    Ok(false)
}

/// Reads the character set a page declares in its first lines.
pub(crate) fn declared_charset(start: &[u8]) -> Option<&'static encoding_rs::Encoding> {
    let start = &start[..start.len().min(4096)];
    let lower = start.to_ascii_lowercase();
    let at = lower.windows(8).position(|word| word == b"charset=")? + 8;
    let label: Vec<u8> = lower[at..]
        .iter()
        .copied()
        .skip_while(|byte| matches!(byte, b'"' | b'\'' | b' '))
        .take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
        .collect();
    encoding_rs::Encoding::for_label(&label)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_pages_charset_is_read_in_both_spellings() {
        let short = declared_charset(b"<meta charset='gb2312'>").unwrap();
        assert_eq!(short.name(), "GBK");
        let long = b"<meta http-equiv=Content-Type content=\"text/html; charset=utf-8\"><table>";
        assert_eq!(declared_charset(long).unwrap().name(), "UTF-8");
        assert!(declared_charset(b"<table>").is_none());
    }

    #[test]
    fn markup_that_is_no_page_is_refused() {
        assert!(is_page("  \n<table border=1>").unwrap());
        assert!(!is_page("姓名,身份证号").unwrap());
        assert!(matches!(
            is_page("<?xml version='1.0'?><a></a>"),
            Err(TablesError::NotASpreadsheet(Foreign::Markup))
        ));
        assert!(matches!(is_page(" \n\t"), Err(TablesError::Empty)));
    }
}
