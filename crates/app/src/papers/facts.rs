//! What the ledger knows of a union, by the name a template's field bears (台账里知道的事). A county's template that calls
//! a field by one of these names finds it filled in.

use super::renewal;
use crate::rules::RulesOfDay;
use crate::{Answer, Office, privacy, unions};
use std::collections::{BTreeMap, BTreeSet};
use taizhang_ledger::filing;
use taizhang_ledger::shared::Day;
use taizhang_ledger::store::{LedgerKind, Reader};
use taizhang_ledger::unions::{
    self as ledger, BodyKind, Union, UnionView, newest_body, officers_of,
};
use taizhang_reports::documents::Template;

/// Facts as a form shows them: days `2026-11-23`, numbers in digits.
#[derive(Debug, Default)]
pub(super) struct Facts {
    /// Single values.
    pub single: BTreeMap<&'static str, String>,
    /// Rows, by column.
    pub rows: BTreeMap<&'static str, Vec<BTreeMap<&'static str, String>>>,
    /// What was left out, for the person who reads the form.
    pub remark: Option<String>,
    /// Fields that tell something sensitive: a paper that has one of them is a look.
    pub sensitive: BTreeSet<&'static str>,
    /// Fields that lack what is put away behind the second unlock.
    pub sealed: BTreeSet<&'static str>,
}

/// Unions that a list on paper takes; a county's desk may keep thousands.
const MOST_UNIONS: usize = 300;

impl Facts {
    pub fn say(&mut self, name: &'static str, text: impl ToString) {
        self.single.insert(name, text.to_string());
    }

    /// Notes of a field that something sensitive was told with it, or would have been.
    pub fn mark(&mut self, name: &'static str, is_told: bool, is_sealed: bool) {
        if is_told {
            self.sensitive.insert(name);
        }
        if is_sealed {
            self.sealed.insert(name);
        }
    }

    pub fn say_if(&mut self, name: &'static str, text: Option<impl ToString>) {
        if let Some(text) = text {
            self.say(name, text);
        }
    }
}

/// Gathers what is known; `union` is the code of the union the document is about.
pub(super) fn gather(office: &Office, union: Option<&str>, template: &Template) -> Answer<Facts> {
    let mut facts = Facts::default();
    let today = office.today();
    for day in ["成文日期", "申请日期", "交接日期", "公开日期", "公示起"] {
        facts.say(day, today);
    }
    facts.say("年份", today.year());
    let operator = office.operator()?.0;
    facts.say("经办人", &operator);
    facts.say("移交人", &operator);
    let store = office.ledger()?;
    let info = store.info();
    for office in ["移交单位", "发文单位"] {
        facts.say(office, &info.name);
    }
    // Paper writes the day of the moment `2026-11-20T…`.
    let backup = info
        .last_backup
        .as_deref()
        .and_then(|at| at.get(..10)?.parse::<Day>().ok());
    facts.say_if("上次备份", backup.map(Day::chinese));
    if let Some(code) = union {
        let view = store.read(|conn| ledger::find_union(conn, code))?;
        of_union(&mut facts, &view, today);
        store.read(|conn| renewal::tell(&mut facts, conn, &view, &template.name))?;
        if template.field("批复登记").is_some() {
            let year = today.year();
            let (rows, all) =
                store.read(|conn| renewal::register(conn, &view.union, year, MOST_UNIONS))?;
            if all > rows.len() {
                facts.remark = Some(format!("今年有 {all} 项，只带出了前 {} 项。", rows.len()));
            }
            facts.rows.insert("批复登记", rows);
        }
    }
    if template.field("收集的信息").is_some() {
        facts.rows.insert("收集的信息", privacy::notice_rows());
    }
    if template.field("保留年数").is_some() {
        let rules = RulesOfDay::read(office)?;
        let years = rules
            .book
            .count(privacy::KEEP_YEARS, &rules.region, today)?;
        facts.say("保留年数", years);
    }
    if template.field("各工会").is_some() {
        let kind = info.kind;
        let (rows, all) = store.read(|conn| unions_of(conn, kind))?;
        if all > rows.len() {
            facts.remark = Some(format!(
                "台账里有 {all} 家工会，只带出了前 {} 家。",
                rows.len()
            ));
        }
        facts.rows.insert("各工会", rows);
    }
    Ok(facts)
}

/// The code to begin with: the office's own union, where it is in its ledger.
pub(super) fn own_union(office: &Office) -> Answer<Option<String>> {
    let store = office.ledger()?;
    let code = store.info().code;
    let known = store.read(ledger::list_unions)?;
    Ok(known
        .iter()
        .any(|union| union.code.as_str() == code)
        .then_some(code))
}

fn of_union(facts: &mut Facts, view: &UnionView, today: Day) {
    let union = &view.union;
    facts.say("工会名称", &union.name);
    facts.say("工会编码", &union.code);
    facts.say_if("上级工会", view.parent.as_ref().map(|parent| &parent.name));
    facts.say_if(
        "单位名称",
        view.employer.as_ref().map(|employer| &employer.name),
    );
    facts.say_if(
        "工作单位",
        view.employer.as_ref().map(|employer| &employer.name),
    );
    let uscc = view
        .employer
        .as_ref()
        .and_then(|employer| employer.uscc.as_ref());
    facts.say_if("统一社会信用代码", uscc);
    facts.say_if("联系人", union.contact.as_ref());
    for phone in ["联系电话", "监督电话"] {
        facts.say_if(phone, union.phone.as_ref());
    }
    facts.say_if("工会地址", union.address.as_ref());
    facts.say("会员人数", view.members);
    facts.say("女会员人数", view.women_members);
    facts.say_if(
        "职工人数",
        view.headcount.as_ref().map(|count| count.employees),
    );
    facts.say_if(
        "女职工人数",
        view.headcount.as_ref().and_then(|count| count.women),
    );
    let committee = view
        .bodies
        .iter()
        .find(|(body, _)| body.kind == BodyKind::Committee && body.elected_on <= today);
    let Some((body, officers)) = committee else {
        return;
    };
    facts.say("届次", body.term_no);
    facts.say("下一届", body.term_no + 1);
    facts.say("选举日期", body.elected_on);
    facts.say("任期年数", body.years);
    facts.say("任期届满日", body.ends_on);
    let holds = |officer: &ledger::Officer| officer.to_day.is_none_or(|to| to >= today);
    let chair = officers
        .iter()
        .find(|(officer, _)| officer.post == "主席" && holds(officer));
    for field in ["主席", "首席代表"] {
        facts.say_if(field, chair.map(|(_, person)| &person.name));
    }
    let elected = view
        .bodies
        .iter()
        .filter(|(other, _)| other.elected_on == body.elected_on)
        .flat_map(|(other, officers)| officers.iter().map(move |pair| (other.kind, pair)))
        .map(|(kind, (officer, person))| {
            let post = match kind {
                BodyKind::Committee => officer.post.clone(),
                BodyKind::Audit => format!("经费审查委员会{}", officer.post),
                BodyKind::Women => format!("女职工委员会{}", officer.post),
            };
            let mut row = BTreeMap::from([("姓名", person.name.clone()), ("职务", post)]);
            row.extend(renewal::votes(officer));
            row
        });
    facts.rows.insert("当选人", elected.collect());
}

/// The living unions with their terms and where their hand-in stands, and how many there are.
fn unions_of(
    conn: &Reader,
    kind: LedgerKind,
) -> Answer<(Vec<BTreeMap<&'static str, String>>, usize)> {
    let living: Vec<Union> = ledger::list_unions(conn)?
        .into_iter()
        .filter(|union| union.ended_on.is_none())
        .collect();
    let own = |seq: i64, on: Day| format!("第{seq}号，{}", on.chinese());
    let sent = filing::newest_sent(conn)?.map(|sent| own(sent.seq, sent.created_on));
    let receipt = filing::list_receipts(conn, 1)?.pop();
    let receipt = receipt.map(|line| own(line.seq, line.issued_on));
    let mut rows = Vec::new();
    for union in living.iter().take(MOST_UNIONS) {
        let mut row = BTreeMap::from([
            ("工会编码", union.code.to_string()),
            ("工会名称", union.name.clone()),
            (
                "会员人数",
                ledger::count_members(conn, union.id)?.0.to_string(),
            ),
        ]);
        if let Some(body) = newest_body(conn, union.id, BodyKind::Committee, None)? {
            row.insert("任期届满日", body.ends_on.to_string());
            let officers = officers_of(conn, &body)?;
            let chair = officers
                .into_iter()
                .find(|(officer, _)| officer.post == "主席" && officer.to_day.is_none());
            row.extend(chair.map(|(_, person)| ("主席", person.name)));
        }
        match kind {
            LedgerKind::Union => {
                row.extend(sent.clone().map(|sent| ("上次报送", sent)));
                row.extend(receipt.clone().map(|receipt| ("上次回执", receipt)));
            }
            // What a desk knows of a station is the last bundle it took; its receipt went with it.
            LedgerKind::Desk => {
                let station = filing::find_station(conn, &union.code.station())?;
                let head = station.and_then(|station| station.head);
                row.extend(head.map(|head| ("上次报送", own(head.seq, head.on))));
            }
        }
        rows.push(row);
    }
    Ok((rows, living.len()))
}

/// Makes sure that a union of that code is in the ledger.
pub(super) fn known(office: &Office, code: &str) -> Answer<Union> {
    unions::coded(office, code)
}
