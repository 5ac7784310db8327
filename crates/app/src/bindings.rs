//! Writes the window's TypeScript from the list of commands: every request, every reply, and the map of commands.

use std::collections::BTreeMap;
use taizhang_ledger::store::Kind;
use ts_rs::{Config, TS, TypeVisitor};

fn config() -> Config {
    // Counts, numbers of acts and sizes all stay far below 2^53.
    Config::new().with_large_int("number")
}

/// The TypeScript name of a type.
pub(crate) fn name_of<T: TS>() -> String {
    T::name(&config())
}

/// Hands over the declarations of a type and of everything in it.
pub(crate) fn declare<T: TS + 'static>(f: &mut dyn FnMut(String, String)) {
    Visitor(f).visit::<T>();
}

struct Visitor<'a>(&'a mut dyn FnMut(String, String));

impl TypeVisitor for Visitor<'_> {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        // Only our own types have a declaration; numbers, texts and lists do not.
        if T::output_path().is_some() {
            let docs = T::docs().unwrap_or_default();
            (self.0)(
                T::ident(&config()),
                format!("{docs}export {}\n", T::decl(&config())),
            );
        }
        T::visit_dependencies(self);
    }
}

/// Every kind of record by its code, in Chinese.
pub fn record_words() -> impl Iterator<Item = (&'static str, &'static str)> {
    Kind::ALL.iter().map(|kind| (kind.name(), kind.label()))
}

/// A constant of the window that gives every kind of record a Chinese word.
fn kinds(name: &str, about: &str, word: fn(Kind) -> &'static str) -> String {
    let lines: String = Kind::ALL
        .iter()
        .map(|kind| format!("  {}: '{}',\n", kind.name(), word(*kind)))
        .collect();
    format!("/**\n * {about}\n */\nexport const {name}: Record<string, string> = {{\n{lines}}}\n")
}

/// The whole of `commands.ts`.
pub fn typescript() -> String {
    let mut types = BTreeMap::new();
    let mut map = String::new();
    declare::<crate::Failure>(&mut |name, text| drop(types.insert(name, text)));
    for command in crate::commands() {
        (command.declare)(&mut |name, text| drop(types.insert(name, text)));
        map.push_str(&format!(
            "  {}: {{ request: {}; reply: {} }};\n",
            command.name,
            (command.request)(),
            (command.reply)()
        ));
    }
    let words = kinds(
        "recordWords",
        "Kinds of record as a slip counts them.",
        Kind::label,
    );
    let areas = kinds(
        "recordAreas",
        "The page of the ledger each kind belongs to.",
        Kind::area,
    );
    let types: String = types.into_values().map(|text| text + "\n").collect();
    format!(
        "// Written from Rust by `make bindings`. Do not edit.\n\n{types}{words}\n{areas}\nexport interface Commands {{\n{map}}}\n"
    )
}
