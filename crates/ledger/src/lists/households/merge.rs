//! What a sheet says beside what the ledger has: the forms as they will stand, and what changes. What the sheet does not say stays.
//! Pure.

use super::said::{HouseholdSaid, MemberSaid, SaidAccount};
use crate::assistance::households::{
    Cause, FamilyHealth, FamilyMember, FileForm, HardshipFile, Health, MemberForm, PayAccount,
    Relation,
};
use crate::lists::ListChange;
use crate::shared::{Day, mask_phone, yes_or_no};

/// What stands behind the second unlock is named and not shown.
const HIDDEN: &str = "（不显示）";

/// Keeps what the sheet says in place of what is known, and notes the difference.
struct Beside {
    changes: Vec<ListChange>,
}

impl Beside {
    fn note(&mut self, label: &str, old: String, new: String) {
        self.changes.push(ListChange {
            label: label.to_owned(),
            old,
            new,
        });
    }

    fn take<T: Clone + PartialEq>(
        &mut self,
        label: &str,
        known: &mut Option<T>,
        said: &Option<T>,
        shown: impl Fn(&T) -> String,
    ) {
        if said.is_none() || known == said {
            return;
        }
        let of = |value: &Option<T>| value.as_ref().map(&shown).unwrap_or_default();
        self.note(label, of(known), of(said));
        known.clone_from(said);
    }

    fn yes(&mut self, label: &str, known: &mut bool, said: Option<bool>) {
        if let Some(said) = said.filter(|said| said != known) {
            let word = |yes| yes_or_no(yes).to_owned();
            self.note(label, word(*known), word(said));
            *known = said;
        }
    }
}

/// The form of a file. `counted` stands where no size was ever written.
pub(super) fn file(
    known: Option<&HardshipFile>,
    said: &HouseholdSaid,
    phone: &Option<String>,
    counted: i64,
) -> (FileForm, Vec<ListChange>) {
    let mut form = known.map(form_of).unwrap_or_default();
    let mut beside = Beside {
        changes: Vec::new(),
    };
    let text = String::clone;
    beside.take("档案编号", &mut form.file_no, &said.file_no, text);
    beside.take("工作单位", &mut form.unit, &said.unit, text);
    beside.take("单位性质", &mut form.unit_kind, &said.unit_kind, text);
    beside.take(
        "劳动合同",
        &mut form.labour_contract,
        &said.labour_contract,
        text,
    );
    beside.take("手机", &mut form.phone, phone, |phone| mask_phone(phone));
    beside.take("家庭住址", &mut form.address, &said.address, text);
    beside.take("村居、社区", &mut form.village, &said.village, text);
    beside.take("住房类型", &mut form.housing, &said.housing, |it| {
        it.label().to_owned()
    });
    beside.take(
        "建筑面积",
        &mut form.floor_area,
        &said.floor_area,
        i64::to_string,
    );
    let mut size = known.map(|file| file.size);
    beside.take("家庭人口", &mut size, &said.size, i64::to_string);
    form.size = size.unwrap_or(counted.max(1));
    beside.yes("是否单亲", &mut form.single_parent, said.single_parent);
    beside.yes("是否零就业家庭", &mut form.no_earner, said.no_earner);
    beside.yes("有一定自救能力", &mut form.self_reliant, said.self_reliant);
    beside.take("困难类别", &mut form.category, &said.category, |it| {
        it.label().to_owned()
    });
    beside.take("原困难类别", &mut form.old_label, &said.old_label, text);
    beside.take("主要致困原因", &mut form.cause, &said.cause, |it| {
        it.label().to_owned()
    });
    let second = |it: &Cause| it.label().to_owned();
    beside.take(
        "次要致困原因",
        &mut form.cause_second,
        &said.cause_second,
        second,
    );
    beside.take("致困情况", &mut form.cause_text, &said.cause_text, text);
    (form, beside.changes)
}

fn form_of(file: &HardshipFile) -> FileForm {
    let file = file.clone();
    FileForm {
        file_no: file.file_no,
        unit: file.unit,
        unit_kind: file.unit_kind,
        labour_contract: file.labour_contract,
        phone: file.phone,
        address: file.address,
        village: file.village,
        housing: file.housing,
        floor_area: file.floor_area,
        size: file.size,
        single_parent: file.single_parent,
        no_earner: file.no_earner,
        self_reliant: file.self_reliant,
        category: file.category,
        old_label: file.old_label,
        cause: file.cause,
        cause_second: file.cause_second,
        cause_text: file.cause_text,
        excluded: file.excluded,
    }
}

/// The line of somebody.
pub(super) fn member(
    known: Option<&FamilyMember>,
    said: &MemberSaid,
) -> (MemberForm, Vec<ListChange>) {
    let mut form = MemberForm {
        relation: said.relation,
        name: known.map_or_else(|| said.name.clone(), |known| known.name.clone()),
        person: known.and_then(|known| known.person),
        document: Some((said.document_kind, said.document_no.clone())),
        sex: known.and_then(|known| known.sex),
        birth: known.and_then(|known| known.birth),
        ethnicity: known.and_then(|known| known.ethnicity),
        political: known.and_then(|known| known.political),
        marriage: known.and_then(|known| known.marriage),
        register: known.and_then(|known| known.register),
        livelihood: known.and_then(|known| known.livelihood),
        month_income: known.and_then(|known| known.month_income),
        phone: known.and_then(|known| known.phone.clone()),
        place: known.and_then(|known| known.place.clone()),
        model_worker: known.and_then(|known| known.model_worker),
        stage: known.and_then(|known| known.stage),
        entered_year: known.and_then(|known| known.entered_year),
        school_years: known.and_then(|known| known.school_years),
    };
    let mut beside = Beside {
        changes: Vec::new(),
    };
    let mut name = Some(form.name.clone());
    beside.take("姓名", &mut name, &Some(said.name.clone()), String::clone);
    form.name = name.unwrap_or_default();
    if let Some(known) = known {
        // The worker stays the worker; a sheet that does not say what somebody is changes nothing.
        let says_less = said.relation == Relation::Other;
        let keeps = known.relation == Relation::Head || says_less;
        if keeps {
            form.relation = known.relation;
        } else if known.relation != said.relation {
            let of = |it: Relation| it.label().to_owned();
            beside.note("与户主关系", of(known.relation), of(said.relation));
        }
    }
    beside.take("性别", &mut form.sex, &said.sex, |it| {
        it.label().to_owned()
    });
    beside.take("出生日期", &mut form.birth, &said.birth, Day::to_string);
    beside.take("民族", &mut form.ethnicity, &said.ethnicity, |it| {
        it.label().to_owned()
    });
    beside.take("政治面貌", &mut form.political, &said.political, |it| {
        it.label().to_owned()
    });
    beside.take("婚姻状况", &mut form.marriage, &said.marriage, |it| {
        it.label().to_owned()
    });
    beside.take("户口类型", &mut form.register, &said.register, |it| {
        it.label().to_owned()
    });
    beside.take(
        "工作状态",
        &mut form.livelihood,
        &said.livelihood,
        |it| it.label().to_owned(),
    );
    beside.take(
        "月收入",
        &mut form.month_income,
        &said.month_income,
        |it| it.to_string(),
    );
    beside.take("手机", &mut form.phone, &said.phone, |phone| {
        mask_phone(phone)
    });
    beside.take("单位或学校", &mut form.place, &said.place, String::clone);
    beside.take(
        "劳模类型",
        &mut form.model_worker,
        &said.model_worker,
        |it| it.label().to_owned(),
    );
    beside.take("学段", &mut form.stage, &said.stage, |it| {
        it.label().to_owned()
    });
    beside.take(
        "入学年份",
        &mut form.entered_year,
        &said.entered_year,
        i64::to_string,
    );
    beside.take(
        "学制",
        &mut form.school_years,
        &said.school_years,
        i64::to_string,
    );
    (form, beside.changes)
}

/// Health, illness and insurance of somebody, if the sheet says something else than is known. Without any word on health the rest
/// has nothing to stand beside.
pub(super) fn health(
    known: Option<&FamilyHealth>,
    said: &MemberSaid,
) -> Option<(Health, Option<String>, Option<String>)> {
    let stands = known.map(|known| (known.health, known.what.clone(), known.insurance.clone()));
    let (old, what, insurance) = match stands.clone() {
        Some((health, what, insurance)) => (Some(health), what, insurance),
        None => (None, None, None),
    };
    let next = (
        said.health.or(old)?,
        said.illness.clone().or(what),
        said.insurance.clone().or(insurance),
    );
    (stands.as_ref() != Some(&next)).then_some(next)
}

/// The account, if the sheet names another than is known. An account without a holder is the worker's own (regulations §4.2).
pub(super) fn account(
    known: Option<&PayAccount>,
    said: &SaidAccount,
    head: &str,
) -> Option<(String, SaidAccount)> {
    let holder = said
        .holder
        .clone()
        .or_else(|| known.map(|known| known.holder.clone()));
    let holder = holder.unwrap_or_else(|| head.to_owned());
    let is_known = known.is_some_and(|known| {
        known.card_no == said.card_no
            && known.bank == said.bank
            && known.holder == holder
            && (said.branch.is_none() || known.branch == said.branch)
    });
    (!is_known).then(|| (holder, said.clone()))
}

/// That something hidden changes.
pub(super) fn hidden(label: &str, is_known: bool) -> ListChange {
    ListChange {
        label: label.to_owned(),
        old: if is_known { HIDDEN } else { "" }.to_owned(),
        new: HIDDEN.to_owned(),
    }
}
