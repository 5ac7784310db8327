//! docs/cli.md tells every command with its request and reply, and every code a refusal can have. The page is compared with
//! the program here; `TAIZHANG_WRITE_DOCS=1 cargo test -p taizhang-acceptance cli_page` writes it anew.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use taizhang_app::{Failure, commands};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Compares the part of the page between two marks with what the program says.
#[track_caller]
fn stands_in_the_page(mark: &str, said: &str) {
    let file = root().join("docs/cli.md");
    let page = fs::read_to_string(&file).unwrap();
    let (begin, end) = (
        format!("<!-- {mark} -->\n"),
        format!("<!-- end of {mark} -->"),
    );
    let (before, rest) = page.split_once(&begin).unwrap();
    let (written, after) = rest.split_once(&end).unwrap();
    if std::env::var_os("TAIZHANG_WRITE_DOCS").is_some() {
        fs::write(&file, format!("{before}{begin}{said}{end}{after}")).unwrap();
        return;
    }
    let first = said
        .lines()
        .zip(written.lines())
        .find(|(said, written)| said != written);
    assert!(
        written == said,
        "docs/cli.md is not what the program does; first difference: {first:?}"
    );
}

#[test]
fn the_page_tells_every_command_every_shape_and_every_code() {
    let mut said = "| command | request | reply |\n| --- | --- | --- |\n".to_owned();
    for shape in commands() {
        said.push_str(&format!(
            "| `{}` | `{}` | `{}` |\n",
            shape.name,
            (shape.request)(),
            (shape.reply)()
        ));
    }
    stands_in_the_page("commands", &said);

    let mut types = BTreeMap::new();
    for shape in commands() {
        (shape.declare)(&mut |name, text| drop(types.insert(name, declaration(&text))));
    }
    let types: String = types.into_values().collect();
    stands_in_the_page("shapes", &format!("```ts\n{types}```\n"));

    let mut said = "| code | exit | what is said |\n| --- | --- | --- |\n".to_owned();
    for (code, sentence) in codes() {
        said.push_str(&format!(
            "| `{code}` | {} | {sentence} |\n",
            Failure::new(&code, "", "").exit_code()
        ));
    }
    stands_in_the_page("codes", &said);
}

/// One line a declaration, without its comments.
fn declaration(text: &str) -> String {
    let mut plain = text.to_owned();
    while let Some((before, rest)) = plain.split_once("/**") {
        let after = rest.split_once("*/").map_or("", |(_, after)| after);
        plain = format!("{before}{after}");
    }
    let words: Vec<&str> = plain.split_whitespace().collect();
    format!(
        "{}\n",
        words
            .join(" ")
            .trim_start_matches("export ")
            .replace(", }", " }")
    )
}

/// The codes in the sources of app and cli: the first argument of every failure that is made.
fn codes() -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for folder in ["crates/app/src", "crates/cli/src"] {
        sources(&root().join(folder), &mut |text| {
            for call in ["Failure::new(", "Self::new("] {
                for part in text.split(call).skip(1) {
                    let Some((code, rest)) = part
                        .trim_start()
                        .strip_prefix('"')
                        .and_then(|part| part.split_once('"'))
                    else {
                        continue;
                    };
                    if code
                        .bytes()
                        .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
                    {
                        found
                            .entry(code.to_owned())
                            .or_insert_with(|| sentence(rest));
                    }
                }
            }
        });
    }
    found
}

/// The sentence after a code, where it stands there as a text.
fn sentence(rest: &str) -> String {
    let rest = rest.trim_start_matches(',').trim_start();
    let rest = rest.strip_prefix("format!(").unwrap_or(rest).trim_start();
    let text = rest
        .strip_prefix('"')
        .and_then(|rest| rest.split_once('"'))
        .map_or("", |(text, _)| text);
    text.replace('|', "／")
}

fn sources(folder: &Path, f: &mut dyn FnMut(&str)) {
    let mut entries: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            sources(&path, f);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            f(&fs::read_to_string(&path).unwrap());
        }
    }
}
