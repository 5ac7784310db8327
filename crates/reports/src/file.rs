//! Writes a file whole or not at all: a `.part` beside the target, fsync, then a rename.
//!
//! A clerk may pull the stick or the power at any moment; whatever bears the real name is complete.

use std::ffi::OsString;
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

use rust_xlsxwriter::{Workbook, XlsxError};

use crate::ReportError;

/// What to do with a file that bears the wanted name already (同名文件).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Existing {
    /// Leave it alone and fail with [`ReportError::Exists`].
    Keep,
    /// Put the new file in its place, in one step.
    Replace,
}

/// Writes `target` through `fill`, so that it appears complete or not at all.
///
/// # Errors
/// [`ReportError::Exists`] when the name is taken and `existing` is [`Existing::Keep`]; [`ReportError::Write`]
/// when the system refuses; whatever `fill` returns. In each case no new file stays behind.
pub fn write_whole(
    target: &Path,
    existing: Existing,
    fill: impl FnOnce(&mut BufWriter<File>) -> Result<(), ReportError>,
) -> Result<(), ReportError> {
    if existing == Existing::Keep && target.symlink_metadata().is_ok() {
        return Err(ReportError::Exists {
            path: target.to_path_buf(),
        });
    }
    let part = Part::create(target)?;
    let failed = |source| ReportError::Write {
        path: target.to_path_buf(),
        source,
    };

    let mut writer = BufWriter::new(part.open().map_err(failed)?);
    fill(&mut writer)?;
    writer.flush().map_err(failed)?;
    writer.get_ref().sync_all().map_err(failed)?;
    drop(writer);

    part.take_name(target, existing)?;
    sync_folder(target).map_err(failed)
}

/// Writes a workbook with [`write_whole`].
pub(crate) fn write_workbook(
    target: &Path,
    existing: Existing,
    workbook: &mut Workbook,
) -> Result<(), ReportError> {
    write_whole(target, existing, |file| {
        shielded(target, || {
            workbook.save_to_writer(file).map_err(|error| match error {
                XlsxError::IoError(source) => ReportError::Write {
                    path: target.to_path_buf(),
                    source,
                },
                XlsxError::ZipError(error) => ReportError::Write {
                    path: target.to_path_buf(),
                    source: io::Error::other(error),
                },
                other => other.into(),
            })
        })
    })
}

/// Runs a step of the workbook's library. It panics where the file in which its rows wait takes no more: that is a full
/// disk, and is said so. The workbook is not used again.
pub(crate) fn shielded<T>(
    target: &Path,
    step: impl FnOnce() -> Result<T, ReportError>,
) -> Result<T, ReportError> {
    catch_unwind(AssertUnwindSafe(step)).unwrap_or_else(|_| {
        Err(ReportError::Write {
            path: target.to_path_buf(),
            source: io::ErrorKind::StorageFull.into(),
        })
    })
}

/// Returns the folder a file lies in; `.` for a bare name.
pub(crate) fn folder_of(target: &Path) -> &Path {
    match target.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// The unfinished file; removed when dropped, unless it has taken its name.
struct Part {
    path: PathBuf,
}

impl Part {
    /// Creates the empty `.part`. One left by an earlier power cut is ours by its name and goes first.
    fn create(target: &Path) -> Result<Self, ReportError> {
        let mut name: OsString = target.as_os_str().to_owned();
        name.push(".part");
        let path = PathBuf::from(name);
        match fs::remove_file(&path) {
            Ok(()) => {}
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(source) => return Err(ReportError::Write { path, source }),
        }
        match OpenOptions::new().write(true).create_new(true).open(&path) {
            Ok(_) => Ok(Self { path }),
            Err(source) => Err(ReportError::Write {
                path: target.to_path_buf(),
                source,
            }),
        }
    }

    fn open(&self) -> io::Result<File> {
        OpenOptions::new().write(true).open(&self.path)
    }

    fn take_name(self, target: &Path, existing: Existing) -> Result<(), ReportError> {
        let failed = |source: io::Error| match source.kind() {
            io::ErrorKind::AlreadyExists => ReportError::Exists {
                path: target.to_path_buf(),
            },
            _ => ReportError::Write {
                path: target.to_path_buf(),
                source,
            },
        };
        match existing {
            Existing::Replace => fs::rename(&self.path, target).map_err(failed),
            Existing::Keep => match fs::hard_link(&self.path, target) {
                // The link refuses a taken name in one step; the drop removes the other name.
                Ok(()) => Ok(()),
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(failed(error)),
                // FAT and exFAT sticks know no hard links: look, then rename.
                Err(_) if target.symlink_metadata().is_ok() => Err(ReportError::Exists {
                    path: target.to_path_buf(),
                }),
                Err(_) => fs::rename(&self.path, target).map_err(failed),
            },
        }
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        // After a rename there is nothing under this name, and nothing to report.
        let _ = fs::remove_file(&self.path);
    }
}

/// Makes the new name itself survive a power cut, where the system can do that.
#[cfg(unix)]
fn sync_folder(target: &Path) -> io::Result<()> {
    File::open(folder_of(target))?.sync_all()
}

/// Windows keeps the folder in its own journal and opens no folder as a file.
#[cfg(not(unix))]
fn sync_folder(_target: &Path) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    fn put(target: &Path, existing: Existing, text: &str) -> Result<(), ReportError> {
        write_whole(target, existing, |file| {
            file.write_all(text.as_bytes())
                .map_err(|source| ReportError::Write {
                    path: target.to_path_buf(),
                    source,
                })
        })
    }

    #[test]
    fn a_finished_file_stands_alone_under_its_name() {
        let folder = tempfile::tempdir().unwrap();
        put(&folder.path().join("会员名册.xlsx"), Existing::Keep, "甲").unwrap();
        assert_eq!(names(folder.path()), ["会员名册.xlsx"]);
        assert_eq!(
            fs::read_to_string(folder.path().join("会员名册.xlsx")).unwrap(),
            "甲"
        );
    }

    #[test]
    fn a_file_of_the_same_name_is_kept_unless_told() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("a.xlsx");
        fs::write(&target, "旧").unwrap();
        let refused = put(&target, Existing::Keep, "新");
        assert!(matches!(refused, Err(ReportError::Exists { path }) if path == target));
        assert_eq!(fs::read_to_string(&target).unwrap(), "旧");

        put(&target, Existing::Replace, "新").unwrap();
        assert_eq!(fs::read_to_string(&target).unwrap(), "新");
        assert_eq!(names(folder.path()), ["a.xlsx"]);
    }

    #[test]
    fn a_name_taken_while_writing_is_not_overwritten() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("a.xlsx");
        let refused = write_whole(&target, Existing::Keep, |_| {
            fs::write(&target, "别人的").unwrap();
            Ok(())
        });
        assert!(matches!(refused, Err(ReportError::Exists { .. })));
        assert_eq!(fs::read_to_string(&target).unwrap(), "别人的");
        assert_eq!(names(folder.path()), ["a.xlsx"]);
    }

    #[test]
    fn a_failure_half_way_leaves_nothing_and_keeps_the_old_file() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("a.xlsx");
        fs::write(&target, "旧").unwrap();
        let stopped = write_whole(&target, Existing::Replace, |file| {
            file.write_all(b"half").unwrap();
            Err(ReportError::Cancelled { rows: 7 })
        });
        assert!(matches!(stopped, Err(ReportError::Cancelled { rows: 7 })));
        assert_eq!(names(folder.path()), ["a.xlsx"]);
        assert_eq!(fs::read_to_string(&target).unwrap(), "旧");
    }

    #[test]
    fn what_the_library_panics_over_is_a_full_disk_and_leaves_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("a.xlsx");
        let full = write_whole(&target, Existing::Keep, |_| {
            shielded(&target, || panic!("couldn't write"))
        });
        let Err(ReportError::Write { source, .. }) = full else {
            panic!("{full:?}");
        };
        assert_eq!(source.kind(), io::ErrorKind::StorageFull);
        assert!(names(folder.path()).is_empty());
    }

    #[test]
    fn a_part_left_by_a_power_cut_is_swept_away() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("a.xlsx.part"), "half").unwrap();
        put(&folder.path().join("a.xlsx"), Existing::Keep, "甲").unwrap();
        assert_eq!(names(folder.path()), ["a.xlsx"]);
    }

    #[test]
    fn a_missing_folder_is_a_write_error() {
        let folder = tempfile::tempdir().unwrap();
        let refused = put(&folder.path().join("none/a.xlsx"), Existing::Keep, "甲");
        assert!(matches!(refused, Err(ReportError::Write { .. })));
    }
}
