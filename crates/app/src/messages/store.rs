//! Sentences about the store.

use crate::Failure;
use crate::session::Unfit;
use taizhang_ledger::store::StoreError;

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        use StoreError as E;
        match error {
            E::FolderTaken { folder } => Self::new(
                "folder_taken",
                format!("文件夹“{}”里已经有东西。", folder.display()),
                "请选一个空文件夹，或者换一个名字新建。",
            ),
            E::NoLedger { folder } => Self::new(
                "no_ledger",
                format!("“{}”里没有台账。", folder.display()),
                "请选当初建台账的那个文件夹，里面应有 ledger.json 和 ledger.db。",
            ),
            E::ReadsOnly => Self::new(
                "reads_only",
                "这个口令的身份只能查看，恢复台账要能修改的人来做。",
                "请用主席、副主席或经办人的口令恢复；什么都没有写。",
            )
            .at("passphrase"),
            E::WrongPassphrase => Self::new(
                "wrong_passphrase",
                "口令不对，台账没有打开。",
                "请看看大小写和输入法；忘了口令，可以请副主席用自己的口令打开，或用当初抄下的恢复码。",
            )
            .at("passphrase"),
            E::NoSlot { folder } => Self::new(
                "no_slot",
                format!("“{}”里没有钥匙文件（slot-*.age），台账打不开。", folder.display()),
                "请把台账文件夹里的 slot-*.age 一并拷回来，或从备份恢复。",
            ),
            E::NoCountySlot { folder } => Self::new(
                "no_county_slot",
                format!("“{}”里没有县里的钥匙（slot-county.age）。", folder.display()),
                "台账要先在县里办过报送登记，才能由县里帮着打开；请另找口令、恢复码或较新的备份。",
            ),
            E::WrongRecoveryKey => Self::new(
                "wrong_recovery_key",
                "这把恢复钥匙打不开这本台账。",
                "请核对台账是不是在本县登记的；县里换过钥匙的，用当时的那一把试试。",
            ),
            E::SlotDamaged { slot } => Self::new(
                "slot_damaged",
                format!("钥匙文件 slot-{slot}.age 坏了。"),
                "请换另一个人的口令试试，或从备份恢复；台账本身没有动。",
            ),
            E::DatabaseMissing { file } => Self::new(
                "database_missing",
                format!("台账文件 {} 不见了。", file.display()),
                "先看看是不是被杀毒软件隔离了；找不回来就从备份恢复。程序不会另建一本空的顶替它。",
            ),
            E::Damaged { .. } => Self::new(
                "damaged",
                "台账文件有损坏，为了不再出错，没有打开。",
                "请不要动这个文件夹，从最近的备份恢复到一个新文件夹。",
            ),
            E::InUse => Self::new(
                "in_use",
                "这本台账已经在另一个窗口里打开了。",
                "请回到那个窗口去用，或先把它关掉。",
            ),
            E::NewerSchema { found, known } => Self::new(
                "newer_schema",
                format!("这本台账是用更新的程序写的（第 {found} 版），本机的程序只认到第 {known} 版。"),
                "请先更新程序再打开；台账没有改动。",
            ),
            E::ReadOnly { path } => Self::new(
                "read_only",
                format!("“{}”只能读，不能写。", path.display()),
                "请把台账放到本机硬盘上自己能写的文件夹里；U 盘有写保护开关的，先拨开。",
            ),
            E::DiskFull => Self::new("disk_full", "磁盘满了，这一步没有存。", "请先清出一些空间再来；原来的资料没有坏。"),
            E::Busy => Self::new("busy", "台账正在存别的东西，等得太久了。", "请稍等一下再试；什么都没有改。"),
            E::Absent { kind, id } => Self::new(
                "absent",
                format!("没有找到要办的这条记录（{kind} {id}）。"),
                "它可能刚被撤销了，请回到列表里重新选。",
            ),
            E::Unreadable { what, found } => Self::new(
                "damaged",
                format!("台账里有一处读不懂（{what}：{found}）。"),
                "请先备份，再请县里的技术人员看看；资料没有改动。",
            ),
            E::HiddenCharacter { kind: _, found } => Self::new(
                "hidden_character",
                format!("要存的字里有看不见的控制符（U+{:04X}），没有存。", u32::from(found)),
                "多半是从网页或聊天软件里粘贴带进来的，请把那一栏清空，重新输入一遍。",
            ),
            E::NotUndoable { act, why: _ } => Self::new(
                "not_undoable",
                format!("第 {act} 号操作不能撤销。"),
                "已经撤销过的、封存、报送、导出和查看号码都不能再撤；收件以后又办了别的事，收件也不能再撤。",
            ),
            E::NotOurs { kind: _, station } => Self::new(
                "not_ours",
                format!("这条资料是报送单位（{station}）的，这里只能看，不能改。"),
                "请他们在自己的台账里改好，随下一次报送带来；有疑问可以在收件时退回。",
            ),
            E::NothingTakenIn => Self::new(
                "nothing_to_undo",
                "没有可以撤销的收件。",
                "最近一次收件或收回执已经撤销过，或者还没有收过。",
            ),
            E::AttachmentMissing { sha256 } => Self::new(
                "attachment_missing",
                format!("附件的文件不在了（{}…）。", &sha256[..sha256.len().min(8)]),
                "请看看台账文件夹里的 attachments 是不是被移走；找不回来就从备份恢复，或重新添加一次。",
            ),
            E::AttachmentDamaged { sha256 } => Self::new(
                "attachment_damaged",
                format!("附件的文件坏了（{}…），没有打开。", &sha256[..sha256.len().min(8)]),
                "请从备份恢复，或把原件重新添加一次；台账里别的资料没有受影响。",
            ),
            E::AttachmentTooLarge { found, limit } => Self::new(
                "attachment_too_large",
                format!(
                    "这个文件有 {} MB，附件最大 {} MB。",
                    found.div_ceil(1 << 20),
                    limit >> 20
                ),
                "请把它压缩、拆开，或改用分辨率低一些的扫描件。",
            )
            .at("file"),
            E::BackupUnsound { .. } => Self::new(
                "backup_unsound",
                "备份写完后读回来核对，对不上，所以没有留下。",
                "请换一个盘再备份一次；原来的台账没有动。",
            ),
            E::NotABackup { file } => Self::new(
                "not_a_backup",
                format!("“{}”不是台账的备份文件。", file.display()),
                "请选备份时存下的那个文件。",
            ),
            E::Io { path, source } => Self::new(
                "file",
                format!("“{}”读写不成：{}。", path.display(), system(&source)),
                "请看看盘是不是拔了、文件是不是被别的程序占着，再试一次。",
            ),
            E::Sql(error) => Self::new("internal", "程序内部出错，这一步没有存。", format!("请把这句话告诉技术人员：{error}")),
        }
    }
}

impl From<Unfit> for Failure {
    fn from(unfit: Unfit) -> Self {
        match unfit {
            Unfit::Stick => Self::new(
                "ledger_on_stick",
                "台账不能放在 U 盘、移动硬盘或存储卡上：写到一半被拔下来，台账就坏了。",
                "请选本机硬盘上的文件夹；台账已经在盘上的，先把整个文件夹拷到本机再打开。要带走一份，请用“备份”。",
            ),
            Unfit::Share => Self::new(
                "ledger_on_share",
                "台账不能放在网络共享的文件夹里：两台电脑会同时写，断网时存了一半也没有人知道。",
                "请选本机硬盘上的文件夹；台账已经在共享里的，先把整个文件夹拷到本机再打开。",
            ),
        }
    }
}

/// The commonest system errors in Chinese.
pub(super) fn system(error: &std::io::Error) -> String {
    use std::io::ErrorKind as K;
    match error.kind() {
        K::NotFound => "文件不在了".to_owned(),
        K::PermissionDenied => "没有权限".to_owned(),
        K::StorageFull => "盘满了".to_owned(),
        K::AlreadyExists => "同名文件已经有了".to_owned(),
        _ => error.to_string(),
    }
}
