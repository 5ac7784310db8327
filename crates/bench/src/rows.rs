//! The rows of a member as the tables hold them, written by bare statements: what a floor writes and a large ledger is
//! filled with. Columns are given by place, so that a changed schema stops the benchmark instead of bending it.

use crate::people::dice;
use crate::typed::Taken;
use rusqlite::types::Value;
use rusqlite::{Connection, params, params_from_iter};
use taizhang_ledger::shared::{SearchKeys, UnionId, name_ends, search_keys, uuid_v7};
use taizhang_ledger::store::Kind;

/// 2026-11-01, from which the ids of these rows count.
const MILLIS: u64 = 1_793_491_200_000;

/// How a membership stands today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// 在册
    Active,
    /// 保留会籍
    Retained,
    /// 已终止
    Ended,
}

/// All rows of one member.
#[derive(Debug)]
pub struct Rows {
    person: [Value; 23],
    member: [Value; 17],
    events: Vec<[Value; 12]>,
    line: [Value; 12],
}

/// The id of the n-th thing (0 person, 1 member, 2 and 3 events) of a member's number, rising with it.
pub fn id_of(number: u32, thing: u32) -> [u8; 16] {
    let chance = dice(number, u64::from(40 + thing)).to_le_bytes();
    let [a, b, c, d, e, f, ..] = chance;
    uuid_v7(MILLIS, number * 4 + thing, [a, b, c, d, e, f]).into_bytes()
}

impl Rows {
    /// Prepares the rows of a member.
    pub fn of(
        number: u32,
        taken: &Taken,
        union: UnionId,
        station: &str,
        standing: Standing,
    ) -> Self {
        let text = |text: &str| Value::Text(text.to_owned());
        let blob = |thing| Value::Blob(id_of(number, thing).to_vec());
        let union = || Value::Blob(union.as_bytes().to_vec());
        let own = |thing| {
            [
                blob(thing),
                text(station),
                Value::Null,
                Value::Integer(1),
                Value::Null,
            ]
        };
        let who = &taken.person;
        let [ethnicity, political, education, household] = taken.codes.map(text);
        let unread = taken.unread.as_deref().map_or(Value::Null, text);
        let (given, ending) = name_ends(&who.name);
        let SearchKeys { pinyin, initials } = search_keys(&who.name);
        let backwards = |digits: &str| Value::Text(digits.chars().rev().collect());
        let has_phone = !who.phone.is_empty();
        let status = match standing {
            Standing::Active => "active",
            Standing::Retained => "retained",
            Standing::Ended => "ended",
        };
        let event = |thing, day: &str, precision: &str, kind: &str, reason: Option<&str>| {
            let reason = reason.map_or(Value::Null, text);
            join(
                own(thing),
                [
                    blob(1),
                    text(day),
                    text(precision),
                    text(kind),
                    reason,
                    Value::Null,
                    Value::Null,
                ],
            )
        };
        let mut events = vec![event(2, &taken.joined.0, taken.joined.1, "joined", None)];
        match standing {
            Standing::Active => {}
            Standing::Retained => events.push(event(
                3,
                "2026-05-11",
                "day",
                "retained",
                Some("unemployed"),
            )),
            Standing::Ended => {
                events.push(event(3, "2026-06-30", "day", "ended", Some("withdrawn")))
            }
        }
        Self {
            person: join(
                own(0),
                [
                    text(&who.name),
                    text("citizen"),
                    text(&who.citizen_no),
                    Value::Text(who.sex.into()),
                    text(&who.birth),
                    if has_phone {
                        text(&who.phone)
                    } else {
                        Value::Null
                    },
                    ethnicity,
                    political,
                    education,
                    household,
                    Value::Null,
                    Value::Null,
                    Value::Null,
                    Value::Null,
                    Value::Null,
                    Value::Null,
                    Value::Null,
                    Value::Null,
                ],
            ),
            member: join(
                own(1),
                [
                    blob(0),
                    union(),
                    Value::Null,
                    Value::Null,
                    text(taken.department),
                    text(taken.post),
                    Value::Null,
                    Value::Null,
                    Value::Null,
                    Value::Integer(i64::from(taken.migrant)),
                    Value::Null,
                    unread,
                ],
            ),
            events,
            line: [
                blob(1),
                blob(0),
                union(),
                text(status),
                Value::Integer(i64::from(has_phone)),
                text(&who.name),
                text(given),
                text(ending),
                Value::Text(pinyin),
                Value::Text(initials),
                backwards(&who.citizen_no),
                backwards(&who.phone),
            ],
        }
    }

    /// Writes them, each record with its change line, in the order in which the program does.
    pub fn write(&self, conn: &Connection, act: i64) -> rusqlite::Result<()> {
        log(conn, act, Kind::Person, &self.person[0])?;
        conn.prepare_cached(
            "INSERT INTO person VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
        )?
        .execute(params_from_iter(&self.person))?;
        log(conn, act, Kind::Member, &self.member[0])?;
        conn.prepare_cached("INSERT INTO member VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")?
            .execute(params_from_iter(&self.member))?;
        for event in &self.events {
            log(conn, act, Kind::MembershipEvent, &event[0])?;
            conn.prepare_cached("INSERT INTO membership_event VALUES (?,?,?,?,?,?,?,?,?,?,?,?)")?
                .execute(params_from_iter(event))?;
        }
        conn.prepare_cached("INSERT INTO roll_line VALUES (?,?,?,?,?,?,?,?,?,?,?,?)")?
            .execute(params_from_iter(&self.line))?;
        Ok(())
    }
}

fn log(conn: &Connection, act: i64, kind: Kind, record: &Value) -> rusqlite::Result<()> {
    conn.prepare_cached("INSERT INTO change (act, kind, record) VALUES (?1, ?2, ?3)")?
        .execute(params![act, kind as i64, record])?;
    Ok(())
}

fn join<const A: usize, const B: usize, const C: usize>(
    first: [Value; A],
    rest: [Value; B],
) -> [Value; C] {
    let mut all = first.into_iter().chain(rest);
    std::array::from_fn(|_| all.next().expect("the parts are as long as the whole"))
}
