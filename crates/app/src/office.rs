//! The office (办公室): the ledger that is open, who works with it, and today.

use crate::{Answer, Failure};
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, RwLock};
use std::time::{SystemTime, UNIX_EPOCH};
use taizhang_ledger::operators::Operator;
use taizhang_ledger::shared::{Day, IdSequence, IdSource, OperatorId};
use taizhang_ledger::store::{Author, Cost, Entry, Ledger, Moment, Role, StoreError, Tx};
use uuid::Uuid;

/// What a shell may set from outside.
#[derive(Debug, Clone)]
pub struct Config {
    /// Fixes the day (`--today`); `None` asks the clock.
    pub today: Option<Day>,
    /// Acts as this operator (`--as`); `None` takes the one of the slot.
    pub operator: Option<String>,
    /// Work spent on a new key slot.
    pub cost: Cost,
    /// Stands in place of the computer's clock where minutes are counted; `None` asks the clock.
    pub clock: Option<Clock>,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            today: None,
            operator: None,
            cost: Cost::OFFICE,
            clock: None,
        }
    }
}

/// A clock that a test sets: milliseconds since 1970, shared by whoever holds a copy of it.
#[derive(Debug, Clone, Default)]
pub struct Clock(Arc<AtomicI64>);

impl Clock {
    /// Lets so many minutes pass, or takes them back.
    pub fn pass(&self, minutes: i64) {
        self.0.fetch_add(minutes * MINUTE, Ordering::Relaxed);
    }
}

/// A minute in the clock's milliseconds.
pub(crate) const MINUTE: i64 = 60_000;

/// What is open right now.
struct Open {
    ledger: Arc<Ledger>,
    operator: String,
    role: Role,
    /// The second unlock (敏感内容), while it holds.
    unsealed: Option<Unsealed>,
}

/// From when until when sensitive contents may be looked at, by the clock.
#[derive(Debug, Clone, Copy)]
struct Unsealed {
    since: i64,
    until: i64,
    /// The record that was looked at last: reading it again, after a correction say, is the same look.
    looked: Option<Uuid>,
}

/// Rising ids with random ends from the operating system.
type Ids = IdSequence<fn() -> [u8; 6]>;

/// The office. Shared by everything that calls a command.
pub struct Office {
    config: Config,
    open: RwLock<Option<Open>>,
    ids: Mutex<Ids>,
    last_millis: AtomicU64,
}

impl Office {
    /// Opens the door; no ledger yet.
    pub fn new(config: Config) -> Self {
        Self {
            config,
            open: RwLock::default(),
            ids: Mutex::new(Ids::new(0, random_bytes)),
            last_millis: AtomicU64::new(0),
        }
    }

    /// What was set from outside.
    pub fn config(&self) -> &Config {
        &self.config
    }

    /// The day at the office.
    pub fn today(&self) -> Day {
        self.config.today.unwrap_or_else(|| {
            Day::from_date(chrono::Local::now().date_naive())
                .expect("the clock stands between the years 1 and 9999")
        })
    }

    /// The open ledger.
    pub fn ledger(&self) -> Answer<Arc<Ledger>> {
        let open = self.open.read().expect("no holder of this lock panics");
        open.as_ref()
            .map(|open| Arc::clone(&open.ledger))
            .ok_or_else(not_open)
    }

    /// Administrative code of the county (GB/T 2260), which every union code begins with.
    pub(crate) fn region(&self) -> Answer<String> {
        let code = self.ledger()?.info().code;
        Ok(code.chars().take(6).collect())
    }

    /// The operator at work and what he or she may do.
    pub fn operator(&self) -> Answer<(String, Role)> {
        let open = self.open.read().expect("no holder of this lock panics");
        open.as_ref()
            .map(|open| (open.operator.clone(), open.role))
            .ok_or_else(not_open)
    }

    /// Takes an opened ledger in. The operator is the one configured or asked for, else the one of the slot.
    pub(crate) fn take_in(&self, ledger: Ledger, asked: Option<&str>) -> Answer<()> {
        let name = asked
            .map(str::to_owned)
            .or_else(|| self.config.operator.clone());
        let owner = ledger.read(|conn| Operator::of_slot(conn, ledger.slot()))?;
        let found = match &name {
            Some(name) => ledger.read(|conn| Operator::named(conn, name))?,
            None => owner.clone(),
        };
        let operator = found.ok_or_else(|| {
            Failure::new(
                "no_operator",
                "台账里没有这位操作员。",
                "请换一个名字，或请主席先在“设置”的“经办人和口令”里添加。",
            )
            .at("operator")
        })?;
        // A passphrase of one's own opens for nobody else, and no longer once its owner has left.
        if ledger.slot().parse::<OperatorId>().is_ok() && owner.as_ref() != Some(&operator) {
            return Err(Failure::new(
                "not_your_passphrase",
                "这个口令是别的操作员自己的。",
                "请用自己的口令打开，或者不写名字。",
            )
            .at("operator"));
        }
        let open = Open {
            ledger: Arc::new(ledger),
            operator: operator.name,
            role: operator.role,
            unsealed: None,
        };
        *self.open.write().expect("no holder of this lock panics") = Some(open);
        Ok(())
    }

    /// The operator at work has another name from now on.
    pub(crate) fn goes_by(&self, name: &str) {
        if let Some(open) = &mut *self.open.write().expect("no holder of this lock panics") {
            open.operator = name.to_owned();
        }
    }

    /// Closes the ledger. Work in progress keeps it until it is done.
    pub(crate) fn lock(&self) {
        *self.open.write().expect("no holder of this lock panics") = None;
    }

    /// Opens what is sensitive for so many minutes.
    pub(crate) fn unseal(&self, minutes: i64) {
        let since = self.clock();
        if let Some(open) = &mut *self.open.write().expect("no holder of this lock panics") {
            let until = since + minutes * MINUTE;
            open.unsealed = Some(Unsealed {
                since,
                until,
                looked: None,
            });
        }
    }

    /// Puts what is sensitive away.
    pub(crate) fn seal(&self) {
        if let Some(open) = &mut *self.open.write().expect("no holder of this lock panics") {
            open.unsealed = None;
        }
    }

    /// Remembers which record is looked at now; says whether it is another one than before.
    pub(crate) fn looks_at(&self, record: Option<Uuid>) -> bool {
        let mut open = self.open.write().expect("no holder of this lock panics");
        let unsealed = open.as_mut().and_then(|open| open.unsealed.as_mut());
        unsealed.is_some_and(|unsealed| {
            let before = std::mem::replace(&mut unsealed.looked, record);
            before != record
        })
    }

    /// Whole minutes for which what is sensitive stays open, the begun one counted; `None` while it is closed. A clock that
    /// was set back behind the moment of opening closes it: nobody keeps it open that way.
    pub(crate) fn unsealed_minutes(&self) -> Option<i64> {
        let now = self.clock();
        let open = self.open.read().expect("no holder of this lock panics");
        let unsealed = open.as_ref()?.unsealed?;
        let left = unsealed.until - now;
        (left > 0 && now >= unsealed.since).then(|| (left + MINUTE - 1) / MINUTE)
    }

    /// The clock as it stands, in milliseconds since 1970. For counting minutes only: it may run backwards.
    fn clock(&self) -> i64 {
        match &self.config.clock {
            Some(clock) => clock.0.load(Ordering::Relaxed),
            None => SystemTime::now()
                .duration_since(UNIX_EPOCH)
                .map_or(0, |since| since.as_millis() as i64),
        }
    }

    /// Runs one act as the operator at work.
    pub(crate) fn transact<T, E>(
        &self,
        entry: Entry<'_>,
        work: impl FnOnce(&Tx<'_>) -> Result<T, E>,
    ) -> Answer<T>
    where
        E: From<StoreError>,
        Failure: From<E>,
    {
        let ledger = self.ledger()?;
        self.with_author(|author| ledger.transact(entry, author, work).map_err(Failure::from))
    }

    /// Makes sure that the operator at work may write; asked first where much is done before the write.
    pub(crate) fn writes(&self) -> Answer<(String, Role)> {
        let (operator, role) = self.operator()?;
        if role.may_write() {
            return Ok((operator, role));
        }
        Err(Failure::new(
            "not_allowed",
            "您的身份只能查看，不能修改。",
            "请主席或经办人来做这件事。",
        ))
    }

    /// Lends the author of a write: who, when, and the source of ids.
    pub(crate) fn with_author<T>(&self, f: impl FnOnce(&Author<'_>) -> Answer<T>) -> Answer<T> {
        let (operator, role) = self.writes()?;
        let at = self.moment();
        f(&Author::new(&operator, role, at, self.ids_from(at)))
    }

    /// Makes sure that the operator may answer for the office: reveal, seal, export, county matters (decision 20).
    pub(crate) fn answers_for_office(&self) -> Answer<()> {
        if self.operator()?.1.may_answer_for_the_office() {
            Ok(())
        } else {
            Err(Failure::new(
                "not_allowed",
                "这件事要主席或副主席来做。",
                "请用主席或副主席的口令打开台账。",
            ))
        }
    }

    /// Now, as written into act lines. Never runs backwards within one run of the program.
    pub(crate) fn moment(&self) -> Moment {
        let clock = SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .map_or(0, |since| since.as_millis() as u64);
        let millis = match self.config.today {
            // A fixed day is for tests and scripts: the same day gives the same moments.
            Some(day) => {
                (Day::new(1970, 1, 1).expect("a date").days_until(day) * 86_400_000).max(0) as u64
            }
            None => clock,
        };
        let millis = self
            .last_millis
            .fetch_max(millis, Ordering::Relaxed)
            .max(millis);
        Moment {
            millis: millis as i64,
            day: self.today(),
        }
    }

    pub(crate) fn ids_from(&self, at: Moment) -> &Mutex<dyn IdSource + 'static> {
        self.ids
            .lock()
            .expect("no holder of this lock panics")
            .advance(at.millis.max(0) as u64);
        &self.ids
    }
}

fn not_open() -> Failure {
    Failure::new("no_ledger_open", "还没有打开台账。", "请先打开台账。")
}

fn random_bytes() -> [u8; 6] {
    let mut bytes = [0; 6];
    getrandom::fill(&mut bytes).expect("the operating system gives random bytes");
    bytes
}
