//! Sentences about hand-in and desk.

mod refusal;

use super::store::system;
use crate::Failure;
use crate::unions::Notice;
use refusal::refused;
use taizhang_exchange::{ExchangeError, Part};
use taizhang_ledger::filing::{HOUSEHOLD_ELSEWHERE, ReturnedRow};
use taizhang_ledger::shared::Severity;

/// What is being done, for the progress line.
pub(crate) fn part_label(part: Part) -> &'static str {
    match part {
        Part::Collect => "收集要报送的资料",
        Part::Seal => "加密并签名",
        Part::Write => "写到盘上",
        Part::ReadBack => "读回来核对",
        Part::BackUp => "收件前备份",
        Part::Check => "核对文件",
        Part::Merge => "并入台账",
    }
}

/// Why the county sent a row back, from its code.
pub(crate) fn return_reason(code: &str) -> String {
    match code {
        "duplicate_elsewhere" => "同一证件号码已在别的工会名册上".to_owned(),
        "accepted_elsewhere" => "县里定了：这个人现在是别的工会的，请办转出".to_owned(),
        "return_sent_back" => "县里退回了这份年报，请改好以后重新封存".to_owned(),
        "explain_more" => "县里对这条核实说明还有疑问，请写清楚".to_owned(),
        HOUSEHOLD_ELSEWHERE => "这一户在别的工会也建了困难职工档案，或者今年在那里领过帮扶：请两家核对，只留一份，不重复发"
            .to_owned(),
        other => format!("县里退回（{other}）"),
    }
}

/// A file that the county sent back, as a notice: why, who it is about, whom to ring.
pub(crate) fn sent_back(row: &ReturnedRow) -> Notice {
    let mut message = format!("县里的回执：{}", return_reason(&row.reason));
    for (before, said) in [("。", &row.remark), ("，电话 ", &row.contact)] {
        if !said.is_empty() {
            message.push_str(before);
            message.push_str(said);
        }
    }
    Notice {
        severity: Severity::Verify.code().to_owned(),
        code: "sent_back".to_owned(),
        message: format!("{message}。"),
        article: Some("鲁会办〔2020〕58号".to_owned()),
    }
}

/// Why a bundle waits for a person at the desk, from its code.
pub(crate) fn waiting_reason(code: &str) -> String {
    match code {
        "retires_many" => {
            "一次减少的会员太多（超过 5% 且多于 5 人，或超过 200 人），要有人核实后再收。"
                .to_owned()
        }
        "base_unknown" => {
            "它是接着一份本台没有发过的回执往下报的，请该单位报一次全部资料。".to_owned()
        }
        "epoch_start_missing" => {
            "它前面还有一份没有收到，请该单位把第一份也带来，或报一次全部资料。".to_owned()
        }
        "jump_too_far" => "编号比上一次跳得太远，请先打电话问清楚。".to_owned(),
        "second_header" => "同一个编号已经收过另一份，可能有两台电脑在用同一本台账。".to_owned(),
        "parent_unknown" => "它接着一份本台没有见过的报送，可能是从备份恢复过的台账。".to_owned(),
        "parent_missing" => "它从头编号，而本台已有该单位的报送，可能是重建的台账。".to_owned(),
        "prev_disagrees" => "它说的上一份和本台收到的不是同一份。".to_owned(),
        "epoch_left" => "它接着一条已经停用的编号往下报，可能有一份旧台账还在用。".to_owned(),
        "number_reused" => "它用了已经用过的编号。".to_owned(),
        "certificate_out_of_window" => {
            "该单位的证书已过期很久（或本机日期不对），请先核对日期，再办续证。".to_owned()
        }
        other => format!("要有人核实（{other}）。"),
    }
}

/// Codes of files that were refused: the command line ends with 3 on them.
const REFUSALS: &[&str] = &[
    "too_large",
    "container_not_canonical",
    "signature_not_canonical",
    "unknown_key",
    "bad_signature",
    "fingerprint_differs",
    "header_not_canonical",
    "header_rule",
    "comment_differs",
    "wrong_kind",
    "wrong_recipient",
    "wrong_station",
    "wrong_certificate",
    "schema_too_new",
    "schema_too_old",
    "payload_altered",
    "cannot_decrypt",
    "payload_not_canonical",
    "manifest_mismatch",
    "file_altered",
    "bomb",
    "bad_json",
    "rows_not_sorted",
    "foreign_scope",
    "missing_part",
    "revoked",
    "directory_not_newer",
    "document_rule",
    "impossible_days",
    "practice_ledger",
    "union_code_taken",
    "unknown_record_kind",
    "bad_record",
    "hidden_character",
    "state_differs",
    "rejected_by_desk",
    "not_sent_by_us",
    "ledger_behind",
    "receipt_differs",
    "not_a_file",
    "stick_full",
    "name_taken",
    "read_back_differs",
];

/// Whether a code is that of a refused file or stick.
pub(crate) fn is_refusal(code: &str) -> bool {
    REFUSALS.contains(&code)
}

impl From<ExchangeError> for Failure {
    fn from(error: ExchangeError) -> Self {
        use ExchangeError as E;
        match error {
            E::Refused(refusal) => refused(&refusal),
            E::Practice => Self::new(
                "practice_ledger",
                "这是练手台账做的文件。",
                "练手的资料不能报到真的台账里，请用正式的台账报送。",
            ),
            E::ForeignRecord { kind, id, owner } => Self::new(
                "foreign_scope",
                format!(
                    "里面有一条记录不是该单位的（{kind} {id}{}）。",
                    owner.map(|o| format!("，属于 {o}")).unwrap_or_default()
                ),
                "整份都没有收。请该单位查一查是不是两本台账混用了，再重新报送。",
            ),
            E::ForeignReference {
                kind: _,
                id,
                target,
            } => Self::new(
                "foreign_scope",
                format!("里面有记录指着别的单位的资料（{target} {id}）。"),
                "整份都没有收。请该单位先体检台账，再报一次全部资料。",
            ),
            E::CodeTaken { code, name } => Self::new(
                "union_code_taken",
                format!("工会编码 {code} 在本台已经是“{name}”的，和报来的不是同一条记录。"),
                "整份都没有收。若那一条是本台自己登记的，先把那次登记撤销再收；若是别的单位报来的，编码终身不变、不能重复，请两个单位先核对清楚。",
            ),
            E::UnknownKind { entity } => Self::new(
                "unknown_record_kind",
                format!("里面有本机程序不认识的一类记录（{entity}）。"),
                "整份都没有收。请先更新程序，再收一次。",
            ),
            E::BadRecord { entity, line } => Self::new(
                "bad_record",
                format!("里面第 {line} 条 {entity} 不是一条合格的记录。"),
                "整份都没有收。请该单位更新程序、体检台账后重新报送。",
            ),
            E::HiddenCharacter {
                entity,
                line,
                found,
            } => Self::new(
                "hidden_character",
                format!(
                    "里面第 {line} 条 {entity} 的文字里藏着看不见的控制符（U+{:04X}），显示的和实际的可能不一样。",
                    u32::from(found)
                ),
                "整份都没有收。请该单位把那一条重新输入一遍，再报送。",
            ),
            E::StateDiffers => Self::new(
                "state_differs",
                "并入以后和该单位的台账对不上数，已全部退回原样。",
                "请该单位用“整本都报”再报一次。",
            ),
            E::Rejected => Self::new(
                "rejected_by_desk",
                "这一份已经有人核实过，决定不收。",
                "要收别的，请该单位重新报送。",
            ),
            E::FingerprintNeeded { found } => Self::new(
                "fingerprint_needed",
                format!("这份文件的指纹是 {found}，还没有和纸上的核对。"),
                "请照着对方盖章的登记表逐组核对，一致再把指纹填进来；不一致就不要收。",
            )
            .at("fingerprint"),
            E::ScopeTaken { code, station } => Self::new(
                "scope_taken",
                format!("工会编码 {code} 已经由“{station}”报送。"),
                "一个编码只能由一个单位报送。县里批准从那边划转过来的，在登记时勾上“从别的单位划转过来”；不是的，请两个单位先商量好，再重新申请登记。",
            )
            .at("moved"),
            E::NotEnrolled => Self::new(
                "not_enrolled",
                "本单位还没有在县里办报送登记。",
                "请先在“报送”里做登记申请，把文件和盖章的登记表带到县总工会，再把回来的证书收进来。",
            ),
            E::CodesOutside { codes } => Self::new(
                "codes_outside",
                format!(
                    "有 {} 个工会不在县里发的证书里：{}。",
                    codes.len(),
                    codes.join("、")
                ),
                "请再做一次登记申请，县里换发证书后就能报送；资料都在，不会丢。",
            ),
            E::NotSentByUs { short_code } => Self::new(
                "not_sent_by_us",
                format!("这份文件答复的报送（短码 {short_code}）不是本台账做的。"),
                "什么都没有改。请看看是不是拿错了 U 盘，或者另有一台电脑在用同一个单位的台账。",
            ),
            E::LedgerBehind { seq, known } => Self::new(
                "ledger_behind",
                format!(
                    "县里已经收到第 {seq} 号，本台账只记到第 {known} 号，说明这本台账是一份旧的。"
                ),
                "请先找一找有没有更新的台账；若只有这一本，补录后再报送，程序会自动换一条编号、报全部资料。",
            ),
            E::ReceiptDiffers { seq } => Self::new(
                "receipt_differs",
                format!("县里收下第 {seq} 号以后的资料和本台账对不上。"),
                "回执没有收进来。请用“整本都报”再报一次，并告诉县里。",
            ),
            E::NothingNew => Self::new(
                "nothing_new",
                "没有改过什么，不用发布。",
                "请先改参数或节假日，再发布。",
            ),
            E::RulesNotNewer { found, held } => Self::new(
                "rules_not_newer",
                format!("这是第 {found} 版参数，本台账已经在用第 {held} 版。"),
                "不用再启用；要更新的，请县里另发一版。",
            ),
            E::Rulebook(error) => error.into(),
            E::NoBundle { seq } => Self::new(
                "no_bundle",
                format!("没有第 {seq} 号报送，或它还没有封好。"),
                "请从报送记录里选一份。",
            )
            .at("seq"),
            E::NoItem { id } => Self::new(
                "no_item",
                format!("没有待处理的“{id}”。"),
                "它可能已经处理过了，请回到列表里看看。",
            )
            .at("item"),
            E::StickFull { folder, need, free } => Self::new(
                "stick_full",
                format!(
                    "“{}”放不下：要 {} KB，只剩 {} KB。",
                    folder.display(),
                    need.div_ceil(1024),
                    free / 1024
                ),
                "请清出一些地方或换一个盘再写；已做好的资料留在台账里，内容不会变。",
            ),
            E::NameTaken { file } => Self::new(
                "name_taken",
                format!("盘上已有同名文件“{}”，内容不一样。", file.display()),
                "程序不会盖掉它。请把那个文件挪走，或换一个盘再写。",
            ),
            E::ReadBackDiffers { file } => Self::new(
                "read_back_differs",
                format!("写到“{}”以后读回来不一样，这个盘靠不住。", file.display()),
                "请换一个盘再写；已做好的资料留在台账里，内容不会变。",
            ),
            E::NotAFile { file } => Self::new(
                "not_a_file",
                format!("“{}”不是普通文件。", file.display()),
                "请选盘上扩展名是 TZB 的文件。",
            ),
            E::Io { path, source } => Self::new(
                "file",
                format!("“{}”读写不成：{}。", path.display(), system(&source)),
                "请看看盘是不是拔了、是不是写保护，再试一次。",
            ),
            E::Stopped => Self::stopped(),
            E::Unreadable { what } => Self::new(
                "damaged",
                format!("台账里有一处读不懂（{what}）。"),
                "请先备份，再请县里的技术人员看看；资料没有改动。",
            ),
            E::Seal(error) => internal(&error),
            E::Key(error) => internal(&error),
            E::Entropy(error) => internal(&error),
            E::Store(error) => error.into(),
        }
    }
}

fn internal(error: &dyn std::fmt::Display) -> Failure {
    Failure::new(
        "internal",
        "程序内部出错，这一步没有做成。",
        format!("请把这句话告诉技术人员：{error}"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use taizhang_bundle::Refusal;

    #[test]
    fn every_refusal_code_ends_the_command_line_with_three() {
        for error in [
            ExchangeError::Practice,
            ExchangeError::StateDiffers,
            ExchangeError::Rejected,
            ExchangeError::Refused(Refusal::PayloadAltered),
            ExchangeError::LedgerBehind { seq: 3, known: 2 },
        ] {
            let failure = Failure::from(error);
            assert!(is_refusal(&failure.code), "{}", failure.code);
            assert!(!failure.hint.is_empty());
        }
        assert!(!is_refusal("not_enrolled"));
    }
}
