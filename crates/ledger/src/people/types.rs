//! Values of people.

use crate::shared::{
    Dated, Day, Document, DocumentKind, Education, Ethnicity, Household, ModelWorker, NotSameId,
    PersonId, Political, Sex,
};
use crate::store::{record, text_code};

record! {
    /// A human being (人).
    pub struct Person: Person(PersonId) in "person" {
        /// Name as the person writes it.
        pub name: String,
        /// 证件类型
        pub document_kind: Option<DocumentKind>,
        /// Document number in its canonical form; a 15-digit number stands as its 18-digit form.
        pub document_no: Option<String>,
        /// 性别: from the citizen number where there is one.
        pub sex: Option<Sex>,
        /// 出生日期: from the citizen number where there is one.
        pub birth: Option<Day>,
        /// 手机
        pub phone: Option<String>,
        /// 民族
        pub ethnicity: Option<Ethnicity>,
        /// 政治面貌
        pub political: Option<Political>,
        /// 文化程度
        pub education: Option<Education>,
        /// 户籍类型
        pub household: Option<Household>,
        /// 户籍地
        pub registered_at: Option<String>,
        /// 籍贯
        pub native_place: Option<String>,
        /// 参加工作时间
        pub worked_since: Option<Dated>,
        /// 职称、技术等级
        pub skill: Option<String>,
        /// 劳模
        pub model_worker: Option<ModelWorker>,
        /// 困难职工
        pub hardship_worker: Option<bool>,
        /// The record of the same person that this one gave way to.
        pub merged_into: Option<PersonId>,
        /// 备注
        pub note: Option<String>,
    } written super::store::person_written
}

impl Person {
    /// Sets the document and what follows from it: sex and birth date.
    pub fn carry(&mut self, document: &Document) {
        self.document_kind = Some(document.kind());
        self.document_no = Some(document.number());
        self.sex = document.sex().or(self.sex);
        self.birth = document.birth().or(self.birth);
    }

    /// The document, if the record has one that reads.
    pub fn document(&self) -> Option<Document> {
        Document::read(self.document_no.as_deref()?, self.document_kind).ok()
    }
}

record! {
    /// “不是同一个人”: two people who look like one and are not. Remembered, so that nobody asks twice.
    pub struct NotSame: NotSame(NotSameId) in "not_same" {
        /// The one with the smaller id.
        pub one: PersonId,
        /// The other.
        pub other: PersonId,
    }
}

text_code! {
    /// Why two people may be one (疑似重复).
    pub enum TwinReason {
        /// Same document.
        Document = "document" "证件号相同",
        /// Same-sounding name and the same birth date.
        NameAndBirth = "name_and_birth" "姓名读音和出生日期相同",
        /// Same telephone.
        Phone = "phone" "手机号相同",
    }
}

/// Somebody who may be the same person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Twin {
    /// Who.
    pub person: Person,
    /// Why.
    pub reason: TwinReason,
}
