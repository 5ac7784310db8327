//! What documents say, and what is found in a template.
#![allow(clippy::unwrap_used)]
use super::*;
use std::path::PathBuf;

fn made() -> Vec<Template> {
    shipped().iter().map(|text| check(text).unwrap()).collect()
}

#[test]
fn every_shipped_template_passes_its_own_check_and_stands_in_the_list() {
    let names: Vec<String> = made()
        .iter()
        .map(|template| template.name.clone())
        .collect();
    let mut once = names.clone();
    once.sort();
    once.dedup();
    assert_eq!(once.len(), names.len());
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../assets/templates");
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    files.sort();
    let mut listed = shipped::FILES.to_vec();
    listed.sort_unstable();
    assert_eq!(files, listed);
}

/// Writes every shipped template, filled with its examples and blank, into the folder named by TAIZHANG_DOCUMENTS.
#[test]
#[ignore = "for looking at: writes files"]
fn documents_to_look_at() {
    let to = PathBuf::from(std::env::var("TAIZHANG_DOCUMENTS").unwrap());
    for template in made() {
        let values = Values::examples(&template);
        for (kind, print) in [("filled", Print::Filled(&values)), ("blank", Print::Blank)] {
            let file = to.join(format!(
                "{}-{kind}.{}",
                template.name,
                template.format.extension()
            ));
            write(
                &file,
                Existing::Replace,
                &template,
                &blocks(&template, print).unwrap(),
            )
            .unwrap();
        }
    }
}
