//! Sticks: the removable drives that are plugged in and mounted. Elsewhere than on Linux the person picks the folder instead.

use crate::desk::Desk;
use serde::Serialize;
use std::fs;
use std::path::{Path, PathBuf};
use tauri::State;

/// A drive that a bundle can be written to or read from.
#[derive(Debug, Clone, Serialize)]
pub struct Drive {
    pick: String,
    label: String,
    free_bytes: u64,
    total_bytes: u64,
    removable: bool,
    /// Bundles lying on it.
    files: usize,
}

/// Lists the sticks.
#[tauri::command]
pub fn drives(desk: State<'_, Desk>) -> Vec<Drive> {
    mounted()
        .into_iter()
        .filter_map(|path| describe(&desk, path))
        .collect()
}

fn describe(desk: &Desk, path: PathBuf) -> Option<Drive> {
    let (free_bytes, total_bytes) = room(&path)?;
    let label = name_of(&path);
    let files = fs::read_dir(&path).map_or(0, |entries| {
        let files = entries.flatten().map(|entry| entry.path());
        files.filter(|file| is_bundle(file)).count()
    });
    Some(Drive {
        pick: desk.keep(path),
        label,
        free_bytes,
        total_bytes,
        removable: true,
        files,
    })
}

/// What a stick is called on the screen: its own name, or its letter where it has none.
pub fn name_of(stick: &Path) -> String {
    stick.file_name().map_or_else(
        || stick.display().to_string(),
        |name| name.to_string_lossy().into_owned(),
    )
}

/// Whether a file is called like a bundle. Sticks carry files of every name, also in Chinese.
fn is_bundle(file: &Path) -> bool {
    file.extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case("tzb"))
}

/// Free and whole size of the drive a folder lies on.
#[cfg(unix)]
fn room(path: &Path) -> Option<(u64, u64)> {
    let medium = rustix::fs::statvfs(path).ok()?;
    Some((
        medium.f_bavail.saturating_mul(medium.f_frsize),
        medium.f_blocks.saturating_mul(medium.f_frsize),
    ))
}

#[cfg(not(unix))]
fn room(_: &Path) -> Option<(u64, u64)> {
    // The person picks the stick in the folder dialog instead.
    None
}

/// Mount points of removable drives. In debug builds `TAIZHANG_DRIVES` names one instead: a test has no stick.
fn mounted() -> Vec<PathBuf> {
    #[cfg(debug_assertions)]
    if let Some(folder) = std::env::var_os("TAIZHANG_DRIVES") {
        return vec![PathBuf::from(folder)];
    }
    let mounts = fs::read_to_string("/proc/self/mounts").unwrap_or_default();
    let blocks = Path::new("/sys/class/block");
    mounts
        .lines()
        .filter_map(device_and_point)
        .filter(|(device, _)| can_be_pulled_out(blocks, device))
        .map(|(_, point)| point)
        .collect()
}

/// The device and the mount point in a line of the mount table, if it is a device at all.
fn device_and_point(line: &str) -> Option<(&str, PathBuf)> {
    let mut words = line.split(' ');
    let device = words.next()?.strip_prefix("/dev/")?;
    // The kernel writes what would break the line as three octal digits, byte by byte: 工会\040U盘.
    let mut point = Vec::new();
    let mut rest = words.next()?.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let digits = after.get(..3).filter(|_| first == b'\\');
        let escaped = digits
            .and_then(|digits| std::str::from_utf8(digits).ok())
            .and_then(|digits| u8::from_str_radix(digits, 8).ok());
        point.push(escaped.unwrap_or(first));
        rest = if escaped.is_some() {
            &after[3..]
        } else {
            after
        };
    }
    Some((device, PathBuf::from(String::from_utf8(point).ok()?)))
}

/// Whether a device is a stick or a card: it says so, or the disk it is a part of does, or it hangs on USB
/// (large sticks call themselves fixed).
fn can_be_pulled_out(blocks: &Path, device: &str) -> bool {
    let Ok(place) = fs::canonicalize(blocks.join(device)) else {
        return false;
    };
    let says_so = |disk: &Path| {
        fs::read_to_string(disk.join("removable")).is_ok_and(|flag| flag.trim() == "1")
    };
    let on_usb = place
        .components()
        .any(|part| part.as_os_str().to_string_lossy().starts_with("usb"));
    on_usb || says_so(&place) || place.parent().is_some_and(says_so)
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn a_mount_point_with_a_space_is_read_as_it_is_called() {
        let line = "/dev/sdb1 /media/zhao/\u{5de5}\u{4f1a}\\040U\u{76d8} vfat rw,nosuid 0 0";
        let expected = PathBuf::from("/media/zhao/工会 U盘");
        assert_eq!(device_and_point(line), Some(("sdb1", expected)));
        assert_eq!(device_and_point("tmpfs /run tmpfs rw 0 0"), None);
    }

    #[test]
    fn a_bundle_is_told_by_its_ending() {
        assert!(is_bundle(Path::new("/stick/371323XJH_12.TZB")));
        assert!(is_bundle(Path::new("/stick/许家湖.tzb")));
        assert!(!is_bundle(Path::new("/stick/交接单")));
        assert!(!is_bundle(Path::new("/stick/花名册.xlsx")));
    }

    #[test]
    fn a_stick_is_told_from_the_disk_inside() {
        let sys = tempfile::tempdir().unwrap();
        let blocks = sys.path().join("class");
        fs::create_dir(&blocks).unwrap();
        for (device, place, removable) in [
            ("sda1", "pci0/ata1/block/sda/sda1", "0\n"),
            ("mmcblk0p1", "pci0/mmc0/block/mmcblk0/mmcblk0p1", "1\n"),
            ("sdb1", "pci0/usb2/2-1/block/sdb/sdb1", "0\n"),
        ] {
            let place = sys.path().join(place);
            fs::create_dir_all(&place).unwrap();
            fs::write(place.parent().unwrap().join("removable"), removable).unwrap();
            std::os::unix::fs::symlink(&place, blocks.join(device)).unwrap();
        }
        assert!(!can_be_pulled_out(&blocks, "sda1"));
        assert!(can_be_pulled_out(&blocks, "mmcblk0p1"));
        assert!(can_be_pulled_out(&blocks, "sdb1"));
        assert!(!can_be_pulled_out(&blocks, "gone"));
    }
}
