//! Sentences about files that are refused: each reason its own.

use crate::Failure;
use taizhang_bundle::Refusal;

/// Why a file was refused: each reason its own sentence.
pub(super) fn refused(refusal: &Refusal) -> Failure {
    use Refusal as R;
    const AGAIN: &str = "请让对方从台账里再写一次到 U 盘，换一个盘试试。";
    const SENDER: &str = "整份都没有收。请该单位更新程序后重新报送。";
    let (message, hint) = match refusal {
        R::TooLarge {
            what: _,
            found,
            limit,
        } => (
            format!("文件有 {found} 字节，超过能收的 {limit} 字节。"),
            "请核对是不是选错了文件。",
        ),
        R::ContainerNotCanonical { at, what: _ } => (
            format!("文件不完整，或被改动、追加过（第 {at} 字节起不对），也可能不是报送文件。"),
            AGAIN,
        ),
        R::SignatureNotCanonical { what: _ } => (
            "文件里的签名格式不对，可能被别的程序改过。".to_owned(),
            AGAIN,
        ),
        R::UnknownKey { key_id } => (
            format!("不认识签名的单位（密钥 {key_id}）。"),
            "请核对是不是拿错了 U 盘；新单位要先办登记。",
        ),
        R::BadSignature { key_id: _ } => ("签名验不过，文件的内容被改动过。".to_owned(), AGAIN),
        R::FingerprintDiffers { found, expected } => (
            format!("文件的指纹是 {found}，填的是 {expected}，对不上。"),
            "请照登记表再核对一遍；确实不一致，就不要收，打电话问对方。",
        ),
        R::HeaderNotCanonical(_) => ("文件头不合规矩。".to_owned(), SENDER),
        R::HeaderRule { rule: _ } => ("文件头自相矛盾，或者选错了文件种类。".to_owned(), SENDER),
        R::CommentDiffers { .. } => ("签名里写的和文件头说的不是同一份。".to_owned(), SENDER),
        R::WrongKind { found } => (
            format!("这里不收这一种文件（{}）。", kind_label(*found)),
            "报送的文件在“收件”里收，回执在“报送”里收，请看看是不是选错了。",
        ),
        R::WrongRecipient { .. } => (
            "这份文件不是给本单位的。".to_owned(),
            "请交给文件上写的收件单位；本单位打不开它。",
        ),
        R::WrongStation { found, expected } => (
            format!("文件说是 {found} 报的，签名的却是 {expected}。"),
            "整份都没有收，请打电话向两个单位问清楚。",
        ),
        R::WrongCertificate { .. } => (
            "报送用的证书不是本台最近发的那一张。".to_owned(),
            "请该单位先把最近的证书收进台账，再重新报送。",
        ),
        R::SchemaTooNew { found, newest } => (
            format!("文件是用更新的程序做的（第 {found} 版），本机只认到第 {newest} 版。"),
            "请先更新本机的程序，再收一次。",
        ),
        R::SchemaTooOld { found, oldest } => (
            format!("文件是用太旧的程序做的（第 {found} 版），至少要第 {oldest} 版。"),
            "请该单位更新程序后重新报送。",
        ),
        R::PayloadAltered => (
            "文件里的资料和签名时的不一样，被改动过或没有写全。".to_owned(),
            AGAIN,
        ),
        R::CannotDecrypt { .. } => (
            "文件打不开：不是给本单位的密钥，或者密文坏了。".to_owned(),
            "请该单位先收进最近的证书和回执，再重新报送。",
        ),
        R::PayloadNotCanonical { .. } => ("里面的包装不合规矩。".to_owned(), SENDER),
        R::ManifestMismatch { .. } => ("清单和里面的东西对不上。".to_owned(), SENDER),
        R::FileAltered { file, .. } => (format!("里面的“{file}”和清单上写的不一样。"), SENDER),
        R::Bomb { file, .. } => (
            format!("里面的“{file}”解开后大得离谱，已停下。"),
            "整份都没有收。请打电话问该单位这个盘还有谁用过。",
        ),
        R::BadJson { place, .. } => (format!("里面有一处不合格式（{place}）。"), SENDER),
        R::RowsNotSorted { file, line } => {
            (format!("里面的“{file}”第 {line} 行次序不对。"), SENDER)
        }
        R::ForeignScope { code } => (
            format!("里面有证书范围以外的工会（{code}）。"),
            "整份都没有收。若是新建的工会，请该单位再做一次登记申请；否则打电话问清楚。",
        ),
        R::MissingPart { what: _ } => ("文件里少了必须有的一部分。".to_owned(), AGAIN),
        R::Revoked { last_good_seq, .. } => (
            format!("该单位的证书已吊销，第 {last_good_seq} 号以后的不收。"),
            "请该单位重新办登记；这份文件请留着，交给负责人查看。",
        ),
        R::DirectoryNotNewer { found, held } => (
            format!("名录是第 {found} 版，不比现有的第 {held} 版新。"),
            "现有的更新，不用换；请向县里要最近的一份。",
        ),
        R::DocumentRule { .. } => (
            "证书或名录自相矛盾。".to_owned(),
            "请县里更新程序后重新签发。",
        ),
        R::ImpossibleDays { from, to } => (
            format!("证书的日期不可能（{from} 到 {to}）。"),
            "请核对本机的日期，再办一次。",
        ),
    };
    Failure::new(refusal.code(), message, hint)
}

fn kind_label(kind: taizhang_bundle::Kind) -> &'static str {
    use taizhang_bundle::Kind as K;
    match kind {
        K::Submission => "报送",
        K::Receipt => "回执",
        K::Enrolment => "登记申请",
        K::Directory => "名录",
        K::Rules => "规则包",
        K::Handover => "交接",
        K::Rehydrate => "恢复资料",
    }
}
