//! Sentences about what is kept of people and forgotten.

use crate::Failure;
use crate::unions::Notice;
use taizhang_ledger::assistance::privacy::{ConsentGap, ConsentNeed, PurgeError};

impl From<PurgeError> for Failure {
    fn from(error: PurgeError) -> Self {
        use PurgeError as E;
        match error {
            E::Open { .. } => Self::new(
                "file_open",
                "有一份档案还没有结束，不能清理。",
                "先在档案里办脱困、注销或者退档；还在帮扶的档案要留着。",
            )
            .at("ids"),
            E::TooEarly { until, .. } => Self::new(
                "file_kept",
                format!("有一份档案要留到{}，现在不能清理。", until.chinese()),
                "到期以后名单里会自己出现；要留得短一些，请县里改参数“困难职工档案结束后留几年”。",
            )
            .at("ids"),
            E::Store(error) => error.into(),
        }
    }
}

/// An agreement that is missing, as a notice: what nobody agreed to, and which paper mends it.
pub(crate) fn consent_gap(gap: &ConsentGap) -> Notice {
    let name = &gap.name;
    let message = match gap.need {
        ConsentNeed::Health => format!(
            "{name}的病情记下了，还没有本人的单独同意；请在“同意”里记上“{}”。",
            gap.need.kind().label()
        ),
        ConsentNeed::Child => format!(
            "{name}不满十四周岁，记了学校或病情，还没有监护人同意；请在“同意”里记上“{}”。",
            gap.need.kind().label()
        ),
        ConsentNeed::Account => format!("{name}的账户要交给代发的银行，还没有单独同意。"),
        ConsentNeed::Publication => format!("{name}家要公示，还没有同意公示。"),
    };
    Notice {
        severity: gap.need.severity().code().to_owned(),
        code: "consent".to_owned(),
        message,
        article: Some(gap.need.article().to_owned()),
    }
}
