//! The one search (查找).

use super::page::rows;
use crate::{Answer, Office, Progress};
use serde::{Deserialize, Serialize};
use taizhang_ledger::roll::{self, Found, Matched};
use taizhang_ledger::shared::{Document, number_tail, title_syllables};
use ts_rs::TS;

/// What is looked for.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Find {
    /// Name, pinyin, initials, last digits of document or telephone.
    pub query: String,
    /// At most so many.
    pub limit: usize,
}

/// What was found.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FindReply {
    /// Likeliest first.
    pub hits: Vec<Hit>,
}

/// A member or a union that was found.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Hit {
    /// `member` or `union`.
    pub kind: String,
    /// Id of the member, code of the union.
    pub id: String,
    /// Name.
    pub name: String,
    /// Pinyin, syllable by syllable: `wang xiao yan`.
    pub pinyin: String,
    /// Name of the union.
    pub union: String,
    /// Masked document number.
    pub id_masked: String,
    /// 出生日期
    pub birth: Option<String>,
    /// Last four characters of the document number.
    pub id_tail: String,
    /// Last four digits of the telephone.
    pub phone_tail: String,
    /// Where the membership stands.
    pub status: String,
    /// `local`, `exported`, `received`, `returned`.
    pub filing: String,
    /// Which way: `name`, `pinyin`, `initials`, `id_tail`, `phone_tail`.
    pub matched: String,
}

/// The one search over members and unions.
pub fn find(office: &Office, request: Find, _: &dyn Progress) -> Answer<FindReply> {
    let limit = request.limit.clamp(1, 200);
    office.ledger()?.read(|conn| {
        let mut hits: Vec<Hit> =
            taizhang_ledger::unions::search_unions(conn, &request.query, limit.min(5))?
                .into_iter()
                .map(|(union, matched)| Hit {
                    kind: "union".to_owned(),
                    id: union.code.to_string(),
                    pinyin: title_syllables(&union.name).join(" "),
                    union: union.name.clone(),
                    name: union.name,
                    id_masked: String::new(),
                    birth: None,
                    id_tail: String::new(),
                    phone_tail: String::new(),
                    status: union.status.code().to_owned(),
                    filing: String::new(),
                    matched: matched.code().to_owned(),
                })
                .collect();
        let found = roll::find_members(conn, &request.query, limit)?;
        let how: Vec<(Matched, String, String)> = found
            .iter()
            .map(|Found { row, matched }| {
                let number = row.document_no.as_deref().map(Document::mask);
                let phone = row.phone.as_deref().map(number_tail).map(str::to_owned);
                (
                    *matched,
                    number.unwrap_or_default(),
                    phone.unwrap_or_default(),
                )
            })
            .collect();
        let lines = rows(conn, found.into_iter().map(|found| found.row).collect())?;
        let mut members = Vec::with_capacity(lines.len());
        for (line, (matched, id_masked, phone_tail)) in lines.into_iter().zip(how) {
            members.push(Hit {
                kind: "member".to_owned(),
                id: line.id,
                name: line.name,
                pinyin: line.pinyin,
                union: line.union_name,
                id_masked,
                birth: line.birth,
                id_tail: line.id_tail,
                phone_tail,
                status: line.status,
                filing: line.filing,
                matched: matched.code().to_owned(),
            });
        }
        // People first: a worker stands at the desk.
        members.append(&mut hits);
        members.truncate(limit);
        Ok(FindReply { hits: members })
    })
}
