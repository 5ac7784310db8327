//! Native dialogs: the window asks for a purpose and gets an opaque id, never a path.

use crate::desk::Desk;
use crate::drives::name_of;
use serde::Serialize;
use std::path::{Path, PathBuf};
use taizhang_app::Failure;
use tauri::{AppHandle, State};
use tauri_plugin_dialog::DialogExt as _;

/// A file or folder that was chosen.
#[derive(Debug, Clone, Serialize)]
pub struct Picked {
    /// Opaque id for requests.
    pub pick: String,
    /// Words for the screen.
    pub label: String,
}

impl Picked {
    /// Keeps a path and words it: a stick by its name, anything else by its whole path.
    pub fn keep(desk: &Desk, purpose: &str, path: PathBuf) -> Self {
        let label = if purpose == "usb-folder" {
            name_of(&path)
        } else {
            path.display().to_string()
        };
        Self {
            pick: desk.keep(path),
            label,
        }
    }
}

/// Asks for a file or folder.
#[tauri::command]
pub async fn pick(
    app: AppHandle,
    desk: State<'_, Desk>,
    purpose: String,
) -> Result<Option<Picked>, Failure> {
    if let Some(answered) = answered_by_test(&purpose) {
        return Ok(answered.map(|path| Picked::keep(&desk, &purpose, path)));
    }
    let wanted = purpose.clone();
    let asked = tauri::async_runtime::spawn_blocking(move || ask(&app, &wanted)).await;
    let path =
        asked.map_err(|_| Failure::new("internal", "选文件的窗口没有打开。", "请再试一次。"))??;
    Ok(path.map(|path| Picked::keep(&desk, &purpose, path)))
}

const SHEETS: &[&str] = &["xlsx", "xlsm", "xls", "csv", "txt", "htm", "html"];

const PAPERS: &[&str] = &[
    "jpg", "jpeg", "png", "pdf", "ofd", "doc", "docx", "wps", "xls", "xlsx", "et", "txt",
];

fn ask(app: &AppHandle, purpose: &str) -> Result<Option<PathBuf>, Failure> {
    let dialog = app.dialog().file();
    let chosen = match purpose {
        "open-sheet" => dialog
            .set_title("选花名册")
            .add_filter("表格", SHEETS)
            .add_filter("全部文件", &["*"])
            .blocking_pick_file(),
        "open-bundle" => dialog
            .set_title("选县里或单位带来的文件")
            .add_filter("报送文件", &["TZB", "tzb"])
            .blocking_pick_file(),
        "open-backup" => dialog
            .set_title("选备份文件")
            .add_filter("备份", &["tzbak"])
            .add_filter("全部文件", &["*"])
            .blocking_pick_file(),
        "open-folder" => dialog
            .set_title("选台账所在的文件夹")
            .blocking_pick_folder(),
        "new-folder" => dialog
            .set_title("选一个空文件夹放台账")
            .set_can_create_directories(true)
            .blocking_pick_folder(),
        "open-paper" => dialog
            .set_title("选附件：文件的扫描件、照片")
            .add_filter("照片和文件", PAPERS)
            .add_filter("全部文件", &["*"])
            .blocking_pick_file(),
        "paper-folder" => dialog
            .set_title("选放附件的文件夹")
            .set_can_create_directories(true)
            .blocking_pick_folder(),
        "usb-folder" => dialog.set_title("选 U 盘").blocking_pick_folder(),
        "save-xlsx" => dialog
            .set_title("存成表格")
            .set_file_name("表格.xlsx")
            .add_filter("表格", &["xlsx"])
            .blocking_save_file(),
        "save-docx" => dialog
            .set_title("存成文书")
            .set_file_name("文书.docx")
            .add_filter("文书", &["docx"])
            .blocking_save_file(),
        "open-template" => dialog
            .set_title("选改好的文书模板")
            .add_filter("文书模板", &["txt"])
            .blocking_pick_file(),
        "open-form" => dialog
            .set_title("选年报表式")
            .add_filter("年报表式", &["xlsx", "json"])
            .blocking_pick_file(),
        "open-scheme" => dialog
            .set_title("选评定办法")
            .add_filter("评定办法", &["json"])
            .blocking_pick_file(),
        "open-kind" => dialog
            .set_title("选活动种类")
            .add_filter("活动种类", &["json"])
            .blocking_pick_file(),
        "save-kind" => dialog
            .set_title("取出活动种类")
            .set_file_name("活动种类.json")
            .add_filter("活动种类", &["json"])
            .blocking_save_file(),
        "save-template" => dialog
            .set_title("取出文书模板")
            .set_file_name("文书模板.txt")
            .add_filter("文书模板", &["txt"])
            .blocking_save_file(),
        "save-backup" => dialog
            .set_title("存备份")
            .set_file_name("工会台账备份.tzbak")
            .add_filter("备份", &["tzbak"])
            .blocking_save_file(),
        other => {
            return Err(Failure::new(
                "bad_request",
                format!("没有“{other}”这种选法。"),
                "请重新打开程序。",
            ));
        }
    };
    Ok(chosen
        .and_then(|path| path.into_path().ok())
        .map(|path| with_ending(path, purpose)))
}

/// A name typed without its ending gets it, so that the next program knows the file.
fn with_ending(path: PathBuf, purpose: &str) -> PathBuf {
    let ending = match purpose {
        "save-xlsx" => "xlsx",
        "save-backup" => "tzbak",
        "save-docx" => "docx",
        "save-template" => "txt",
        "save-kind" => "json",
        _ => return path,
    };
    if path.extension().is_some() {
        path
    } else {
        path.with_extension(ending)
    }
}

/// The test-only seam: native dialogs cannot be driven from outside, so a debug build lets a file answer them (decision 37).
/// The file named by `TAIZHANG_PICKS` maps a purpose to a path; a purpose it does not name is a closed dialog.
#[cfg(debug_assertions)]
fn answered_by_test(purpose: &str) -> Option<Option<PathBuf>> {
    let file = std::env::var_os("TAIZHANG_PICKS")?;
    let text = std::fs::read_to_string(Path::new(&file)).ok()?;
    let answers: std::collections::HashMap<String, PathBuf> = serde_json::from_str(&text).ok()?;
    Some(answers.get(purpose).cloned())
}

#[cfg(not(debug_assertions))]
fn answered_by_test(_: &str) -> Option<Option<PathBuf>> {
    let _: Option<&Path> = None;
    None
}
