//! Where a ledger may lie (decision 16): on a disk of this computer. A stick is pulled out in the middle of a write, and a
//! share does not keep the promise that a confirmed save is on the disk, nor that two computers cannot write at once.

use crate::{Answer, Failure};
use std::path::Path;

/// Why a folder is no place for a ledger (台账不能放在这里).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unfit {
    /// U 盘、移动硬盘、存储卡
    Stick,
    /// 网络共享
    Share,
}

/// What is known of the medium under a folder (盘).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Medium {
    /// The system's name of the file system: `ext4`, `cifs`, `exfat`.
    kind: String,
    /// Whether the computer itself runs from it.
    is_root: bool,
    /// Whether the device says that its medium can be taken out.
    removable: bool,
    /// Whether it hangs on a USB cable.
    usb: bool,
}

/// File systems that are another computer's. 9p is not among them: it is the host's own disk, seen from inside a machine.
const SHARES: &[&str] = &[
    "nfs",
    "nfs4",
    "cifs",
    "smb3",
    "smbfs",
    "ncpfs",
    "afs",
    "ceph",
    "davfs",
    "fuse.sshfs",
    "fuse.rclone",
    "fuse.davfs2",
    "fuse.gvfsd-fuse",
    "fuse.glusterfs",
];

/// File systems that sticks leave the shop with. Large ones call themselves fixed disks, but keep these.
const SHOP: &[&str] = &[
    "vfat",
    "msdos",
    "exfat",
    "fuse.exfat",
    "ntfs",
    "ntfs3",
    "fuseblk",
];

/// Decides by what is known. What the computer itself runs from is its own disk, whatever it is.
fn judge(medium: &Medium) -> Option<Unfit> {
    if medium.is_root {
        None
    } else if SHARES.contains(&medium.kind.as_str()) {
        Some(Unfit::Share)
    } else if medium.removable || (medium.usb && SHOP.contains(&medium.kind.as_str())) {
        Some(Unfit::Stick)
    } else {
        None
    }
}

/// Refuses a folder that lies on a stick or a share, pointing at the field it was chosen in. What the system does not tell is
/// let through.
pub(crate) fn check(folder: &Path, field: &str) -> Answer<()> {
    match medium(folder).as_ref().and_then(judge) {
        Some(unfit) => Err(Failure::from(unfit).at(field)),
        None => Ok(()),
    }
}

/// Asks the system about the nearest folder that is there: the ledger's own is often still to be made.
#[cfg(target_os = "linux")]
fn medium(folder: &Path) -> Option<Medium> {
    let whole = std::path::absolute(folder).ok()?;
    let there = whole.ancestors().find_map(|at| at.canonicalize().ok())?;
    let mounts = std::fs::read("/proc/self/mountinfo").ok()?;
    let mount = mount_of(&String::from_utf8_lossy(&mounts), &there)?;
    let device = Path::new("/sys/dev/block")
        .join(&mount.device)
        .canonicalize();
    let (removable, usb) = device.map_or((false, false), |device| {
        // A partition's own folder stands in that of its disk, which has the mark.
        let marked = device
            .ancestors()
            .take(2)
            .find_map(|at| std::fs::read_to_string(at.join("removable")).ok());
        (
            marked.is_some_and(|mark| mark.trim() == "1"),
            device.to_string_lossy().contains("/usb"),
        )
    });
    Some(Medium {
        kind: mount.kind,
        is_root: mount.at == "/",
        removable,
        usb,
    })
}

/// Elsewhere the path tells a share and the list of drives a stick. The path is resolved first: a drive letter that Windows has
/// mapped to another computer then shows that computer's name. A large stick that calls itself a fixed disk is not known here.
#[cfg(not(target_os = "linux"))]
fn medium(folder: &Path) -> Option<Medium> {
    let whole = std::path::absolute(folder).ok()?;
    let there = whole.ancestors().find_map(|at| at.canonicalize().ok());
    let there = there.as_ref().unwrap_or(&whole);
    if [&whole, there]
        .into_iter()
        .any(|at| is_unc(&at.to_string_lossy()))
    {
        return Some(Medium {
            kind: "cifs".to_owned(),
            ..Medium::default()
        });
    }
    drive_of(&drives()?, there)
}

/// A drive as the system lists it, with the folder under which it is found.
#[cfg(any(test, not(target_os = "linux")))]
type Drive = (std::path::PathBuf, Medium);

/// The drives of this computer, however they are called here.
#[cfg(any(test, not(target_os = "linux")))]
fn drives() -> Option<Vec<Drive>> {
    let disks = sysinfo::Disks::new_with_refreshed_list().ok()?;
    let drives = disks.iter().map(|disk| {
        let medium = Medium {
            kind: disk.file_system().to_string_lossy().into_owned(),
            removable: disk.is_removable(),
            ..Medium::default()
        };
        (disk.mount_point().to_owned(), medium)
    });
    Some(drives.collect())
}

/// Finds the drive over a path: the one whose folder lies deepest above it.
#[cfg(any(test, not(target_os = "linux")))]
fn drive_of(drives: &[Drive], path: &Path) -> Option<Medium> {
    let text = path.to_string_lossy();
    // Windows resolves a path to its verbatim form, and lists its drives without it.
    let path = Path::new(text.strip_prefix(r"\\?\").unwrap_or(&text));
    let above = drives.iter().filter(|(at, _)| path.starts_with(at));
    above
        .max_by_key(|(at, _)| at.components().count())
        .map(|(_, medium)| medium.clone())
}

/// Whether a Windows path names another computer: `\\server\share`, also in its verbatim form.
#[cfg(any(test, not(target_os = "linux")))]
fn is_unc(path: &str) -> bool {
    let path = path.replace('/', "\\");
    match path.strip_prefix(r"\\") {
        Some(rest) => match rest.strip_prefix(r"?\") {
            Some(verbatim) => verbatim.to_ascii_uppercase().starts_with(r"UNC\"),
            None => !rest.starts_with(r".\"),
        },
        None => false,
    }
}

/// One line of mountinfo, as far as it matters here.
#[cfg(any(test, target_os = "linux"))]
#[derive(Debug, PartialEq, Eq)]
struct Mount {
    device: String,
    at: String,
    kind: String,
}

/// Finds what is mounted over a path: the deepest mount point above it, and of several in one place the last.
#[cfg(any(test, target_os = "linux"))]
fn mount_of(mounts: &str, path: &Path) -> Option<Mount> {
    mounts
        .lines()
        .filter_map(|line| {
            let (before, after) = line.split_once(" - ")?;
            let mut fields = before.split(' ');
            Some(Mount {
                device: fields.nth(2)?.to_owned(),
                at: unescaped(fields.nth(1)?),
                kind: after.split(' ').next()?.to_owned(),
            })
        })
        .filter(|mount| path.starts_with(&mount.at))
        .max_by_key(|mount| mount.at.len())
}

/// Mount points write blanks and the like as `\040`.
#[cfg(any(test, target_os = "linux"))]
fn unescaped(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let code = after
            .get(..3)
            .filter(|_| *first == b'\\')
            .and_then(|digits| u8::from_str_radix(std::str::from_utf8(digits).ok()?, 8).ok());
        bytes.push(code.unwrap_or(*first));
        rest = if code.is_some() { &after[3..] } else { after };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_ledger_lies_on_this_computers_own_disk() {
        let (removable, usb) = (true, true);
        for (kind, is_root, removable, usb, verdict) in [
            ("ext4", false, false, false, None),
            ("tmpfs", false, false, false, None),
            ("overlay", true, false, false, None),
            ("overlay", false, false, false, None),
            ("vfat", false, false, false, None),
            ("ntfs3", false, false, false, None),
            ("vfat", false, removable, usb, Some(Unfit::Stick)),
            ("ext4", false, removable, usb, Some(Unfit::Stick)),
            ("exfat", false, false, usb, Some(Unfit::Stick)),
            ("ext4", false, false, usb, None),
            ("ext4", true, removable, usb, None),
            ("nfs4", false, false, false, Some(Unfit::Share)),
            ("cifs", false, false, false, Some(Unfit::Share)),
            ("fuse.sshfs", false, false, false, Some(Unfit::Share)),
            ("9p", false, false, false, None),
        ] {
            let medium = Medium {
                kind: kind.to_owned(),
                is_root,
                removable,
                usb,
            };
            assert_eq!(judge(&medium), verdict, "{medium:?}");
        }
    }

    #[test]
    fn the_deepest_and_last_mount_above_a_folder_counts() {
        let mounts = "22 1 8:2 / / rw,relatime shared:1 - ext4 /dev/sda2 rw\n\
                      30 22 8:17 / /media/zhao/U\\040盘 rw,nosuid - vfat /dev/sdb1 rw\n\
                      31 22 0:40 / /mnt/x rw - tmpfs tmpfs rw\n\
                      32 22 0:41 / /mnt/x rw - cifs //server/share rw\n";
        let kind = |path: &str| {
            let mount = mount_of(mounts, Path::new(path)).unwrap();
            (mount.device, mount.kind)
        };
        let is = |device: &str, kind: &str| (device.to_owned(), kind.to_owned());
        assert_eq!(kind("/home/zhao/台账"), is("8:2", "ext4"));
        assert_eq!(kind("/media/zhao/U 盘/台账"), is("8:17", "vfat"));
        assert_eq!(kind("/mnt/x/台账"), is("0:41", "cifs"));
        assert_eq!(kind("/mnt/xy"), is("8:2", "ext4"));
        assert_eq!(mount_of("", Path::new("/")), None);
    }

    #[test]
    fn the_deepest_drive_above_a_folder_counts() {
        let drive = |at: &str, removable| {
            let medium = Medium {
                removable,
                ..Medium::default()
            };
            (Path::new(at).to_owned(), medium)
        };
        let drives = [drive("/", false), drive("/Volumes/U 盘", true)];
        let judged = |path: &str| drive_of(&drives, Path::new(path)).as_ref().and_then(judge);
        assert_eq!(judged("/Volumes/U 盘/台账"), Some(Unfit::Stick));
        assert_eq!(judged(r"\\?\/Volumes/U 盘/台账"), Some(Unfit::Stick));
        assert_eq!(judged("/Volumes/U 盘二/台账"), None);
        assert_eq!(drive_of(&drives[1..], Path::new("/home")), None);
    }

    #[test]
    fn the_list_of_drives_can_be_read() {
        assert!(drives().is_some());
    }

    #[test]
    fn a_path_that_names_another_computer_is_known() {
        for path in [r"\\server\会员", "//server/share", r"\\?\UNC\server\share"] {
            assert!(is_unc(path), "{path}");
        }
        for path in [r"C:\台账", r"\\?\C:\台账", r"\\.\C:\台账", "/home/zhao"] {
            assert!(!is_unc(path), "{path}");
        }
    }

    #[test]
    fn a_folder_that_is_not_there_yet_is_judged_by_the_one_above() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(check(&folder.path().join("新建/台账"), "at"), Ok(()));
    }
}
