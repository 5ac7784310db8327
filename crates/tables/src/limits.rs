//! How much a file may ask of the machine (读取上限) before it is refused.

/// The bounds a file is held to. The defaults keep reading under 150 MB of memory while letting
/// through what Excel itself can hold in rows.
#[derive(Debug, Clone)]
pub struct Limits {
    /// Bytes of a file on disk that is streamed (xlsx, csv, tsv).
    pub file_bytes: u64,
    /// Bytes of an old workbook (xls), which is read whole. 600,000 cells take 12 MB and, measured, 130 MB of memory.
    pub old_workbook_bytes: u64,
    /// Bytes of a web page, whose cells are read whole.
    pub page_bytes: u64,
    /// Cells of all sheets of an old workbook or a page; a sheet counts as the rectangle it fills.
    pub held_cells: u64,
    /// Parts of a workbook.
    pub parts: u64,
    /// Bytes all parts of a workbook inflate to. A full sheet of 1,048,576 rows by 20 columns is about 1.2 GB.
    pub inflated_bytes: u64,
    /// Times one part may grow, looked at once it is past 16 MiB. Formatted blank rows reach about 25.
    pub inflation_ratio: u64,
    /// Bytes of a part that is held in memory (styles, theme, workbook).
    pub part_bytes: u64,
    /// Strings in the shared string table, which is held in memory.
    pub shared_strings: u64,
    /// Bytes of the shared string table as XML.
    pub shared_string_bytes: u64,
    /// Bytes of one XML token; a cell may have twice that. Excel allows 32,767 characters a cell.
    pub token_bytes: u64,
    /// Sheets, defined names or style records declared.
    pub declarations: u64,
    /// Bytes of text in one row.
    pub row_bytes: u64,
    /// Rows of a sheet (Excel's own bound).
    pub rows: u64,
}

impl Default for Limits {
    fn default() -> Self {
        const MIB: u64 = 1 << 20;
        Self {
            file_bytes: 300 * MIB,
            old_workbook_bytes: 16 * MIB,
            page_bytes: 64 * MIB,
            held_cells: 650_000,
            parts: 20_000,
            inflated_bytes: 3 << 30,
            inflation_ratio: 150,
            part_bytes: 24 * MIB,
            shared_strings: 1_200_000,
            shared_string_bytes: 64 * MIB,
            token_bytes: MIB,
            declarations: 200_000,
            row_bytes: MIB,
            rows: 1_048_576,
        }
    }
}
