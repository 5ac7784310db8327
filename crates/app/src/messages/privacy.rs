//! Sentences about what is kept of people and forgotten.

use crate::Failure;
use taizhang_ledger::assistance::privacy::PurgeError;

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
