//! Values of hand-in and desk.

use crate::shared::{Day, MemberId};
use crate::store::{Kind, StateDigest, text_code};
use uuid::Uuid;

text_code! {
    /// Where a record stands between here and the county (报送状态).
    pub enum FilingState {
        /// 未报送: written here and in no bundle yet.
        Local = "local" "未报送",
        /// 已报送: in a bundle that no receipt has answered.
        Exported = "exported" "已报送",
        /// 已收: the county has it.
        Received = "received" "县里已收",
        /// 退回: the county sent it back.
        Returned = "returned" "县里退回",
    }
}

text_code! {
    /// How much a bundle holds (报送方式).
    pub enum SentMode {
        /// 全部
        Full = "full" "全部资料",
        /// 续报: everything since the last receipt
        Since = "since" "续报",
    }
}

text_code! {
    /// What became of a bundle that arrived (收件结果).
    pub enum InboxState {
        /// 已收下
        Taken = "taken" "已收下",
        /// 后一号已经包含它
        Superseded = "superseded" "后一号已包含",
        /// 等人拿主意
        Waiting = "waiting" "待确认",
        /// 隔离
        Quarantined = "quarantined" "隔离待查",
        /// 不收: a person said no.
        Rejected = "rejected" "不收",
    }
}

text_code! {
    /// A desk's answer to a question (答复).
    pub enum Decision {
        /// 通过: the later row stands; the union that had the person first is asked to move its own out.
        Accept = "accept" "通过",
        /// 退回: the later row goes back to its union.
        Return = "return" "退回",
        /// 待查: nobody has decided yet.
        Hold = "hold" "待查",
    }
}

text_code! {
    /// What a key pair is for (密钥用途).
    pub enum KeyPurpose {
        /// 签名: a station signs its bundles.
        Signing = "signing" "签名",
        /// 收件: answers to a station are encrypted to it.
        Receiving = "receiving" "接收",
        /// 签发: a desk signs certificates and its directory.
        Issuing = "issuing" "签发",
        /// 回执: a desk signs receipts.
        Receipt = "receipt" "回执",
        /// 解密: bundles are encrypted to it.
        Decryption = "decryption" "解密",
        /// 找回: ledgers wrap their recovery slot to it.
        Recovery = "recovery" "找回",
    }
}

/// A key pair as texts. The secret stands in the encrypted ledger only and never prints.
#[derive(Clone, PartialEq, Eq)]
pub struct KeyPair {
    /// The secret half.
    pub secret: String,
    /// The public half.
    pub public: String,
}

impl std::fmt::Debug for KeyPair {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "KeyPair({}, ****)", self.public)
    }
}

/// What this station knows of its county (县里的名录和本单位的证书), all as signed texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountyTrust {
    /// The directory: keys, recipients, certificates.
    pub directory: String,
    /// Its signature.
    pub directory_sig: String,
    /// This station's certificate.
    pub certificate: String,
    /// Its signature.
    pub certificate_sig: String,
}

/// A sealed bundle in the outbox (已封的报送包), without its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sent {
    /// 第几号
    pub seq: i64,
    /// Epoch of the chain.
    pub epoch: String,
    /// Full or since.
    pub mode: SentMode,
    /// The receipted bundle it counts from.
    pub base_seq: Option<i64>,
    /// Day its number was taken.
    pub created_on: Day,
    /// What sealing made of it.
    pub sealed: SealedNumber,
    /// Day it was proved on a stick.
    pub written_on: Option<Day>,
    /// Day its receipt was taken in.
    pub receipted_on: Option<Day>,
}

/// What sealing adds to a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedNumber {
    /// SHA-256 of the header, hex.
    pub header_sha256: String,
    /// The newest change it covers.
    pub watermark: i64,
    /// Records in it.
    pub records: i64,
    /// What the slip says of it, as JSON of the exchange crate.
    pub facts: String,
    /// Digest of everything the station has once it is applied.
    pub digest: StateDigest,
    /// Name on the stick.
    pub file_name: String,
}

/// A receipt taken in (回执).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReceiptLine {
    /// Number it answers.
    pub seq: i64,
    /// SHA-256 of the receipt's own header, hex.
    pub header_sha256: String,
    /// Day of issue at the county.
    pub issued_on: Day,
    /// Day it was taken in here.
    pub imported_on: Day,
    /// Records the county took.
    pub accepted: i64,
    /// Records it sent back.
    pub returned: i64,
    /// Everything it says, as JSON of the exchange crate.
    pub body: String,
}

/// A row the county sent back (退回的记录).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReturnedRow {
    /// Which record.
    pub record: Uuid,
    /// Its kind.
    pub kind: Kind,
    /// Number of the bundle it was in.
    pub seq: i64,
    /// Why, as a code.
    pub reason: String,
    /// The county's own words.
    pub remark: String,
    /// Whom to ring.
    pub contact: String,
}

/// A desk's own chain of receipts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeskChain {
    /// Epoch; `None` where the next receipt must begin one.
    pub epoch: Option<String>,
    /// Number of its newest receipt; 0 before the first.
    pub seq: i64,
    /// Header of its newest receipt in this epoch.
    pub head: Option<String>,
}

/// A station that a desk has enrolled (报送单位).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StationLine {
    /// Station code.
    pub code: String,
    /// Name.
    pub name: String,
    /// Its certificate as signed.
    pub certificate: String,
    /// The certificate's signature.
    pub certificate_sig: String,
    /// The certificate's serial number.
    pub serial: i64,
    /// Day of enrolment.
    pub enrolled_on: Day,
    /// Header of the enrolment file that was answered, hex.
    pub enrolment_sha256: String,
    /// Name of the answer's file.
    pub welcome_name: String,
    /// The newest bundle applied.
    pub head: Option<StationHead>,
    /// Digest of what the station has in force here.
    pub digest: StateDigest,
}

/// The newest bundle of a station that a desk has applied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StationHead {
    /// Epoch.
    pub epoch: String,
    /// Number.
    pub seq: i64,
    /// SHA-256 of the header, hex.
    pub header_sha256: String,
    /// Day it was applied.
    pub on: Day,
}

/// A bundle that arrived at a desk (收件), without its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InboxLine {
    /// SHA-256 of the header, hex.
    pub header_sha256: String,
    /// Station that signed it.
    pub station: String,
    /// Epoch.
    pub epoch: String,
    /// Number.
    pub seq: i64,
    /// Full or since.
    pub mode: SentMode,
    /// Header it names as the one before.
    pub prev: Option<String>,
    /// What became of it.
    pub state: InboxState,
    /// Why it waits, as a code.
    pub reason: Option<String>,
    /// Name it arrived under.
    pub file_name: String,
    /// Day.
    pub arrived_on: Day,
    /// Counts, as JSON of the exchange crate.
    pub facts: String,
    /// Act that took it.
    pub act: Option<i64>,
    /// Header of the receipt that answers it, hex.
    pub receipt_sha256: Option<String>,
    /// Name of that receipt on the stick.
    pub receipt_name: Option<String>,
}

/// The same document in the rolls of two stations (重复).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// Its id.
    pub id: String,
    /// The membership that stood here first.
    pub one: MemberId,
    /// Station of that one.
    pub holder: String,
    /// The membership that came later.
    pub other: MemberId,
    /// Station of the later one.
    pub station: String,
    /// Day it was raised.
    pub asked_on: Day,
    /// The desk's answer; `None` while nobody has decided.
    pub verdict: Option<Decision>,
    /// The desk's own words.
    pub remark: String,
    /// Header of the receipt that told the station, hex.
    pub told_in: Option<String>,
    /// Header of the receipt that told the holder to move its own out, hex.
    pub holder_told_in: Option<String>,
}

/// What a desk says to a return, or to one explanation in it (对年报的答复).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JudgedReturn {
    /// The sealed return, or the explanation.
    pub record: Uuid,
    /// Which of the two.
    pub kind: Kind,
    /// Station that handed it in.
    pub station: String,
    /// 认可 or 退回; of an explanation: accepted or asked back.
    pub verdict: Decision,
    /// The desk's own words.
    pub remark: String,
    /// Day of the answer.
    pub decided_on: Day,
    /// Who gave it.
    pub decided_by: String,
    /// Header of the receipt that told the station, hex.
    pub told_in: Option<String>,
}
