//! Prints the window's TypeScript: `cargo run -p taizhang-app --example bindings > ui/src/api/generated/commands.ts`.

#![expect(clippy::print_stdout, reason = "printing is what it is for")]

fn main() {
    print!("{}", taizhang_app::typescript());
}
