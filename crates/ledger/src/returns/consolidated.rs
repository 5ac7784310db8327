//! The consolidated return (汇总年报): line by line the sum of the returns that a desk accepted, what two of them counted taken
//! off once. A return that was not accepted adds nothing, and is named by who asks ([`handed_in`](super::handed_in())).

use super::amounts::Amounts;
use super::edition::{FormEdition, LineSource};
use super::figure::Figure;
use super::figures::Books;
use super::formula::Lack;
use super::rules::ReturnError;
use super::store;
use super::types::{LineKind, Return, ReturnLine, Value};
use crate::shared::UnionId;
use crate::unions::Union;
use rusqlite::Connection;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

/// A return that the desk accepted (认可的年报).
#[derive(Debug, Clone)]
pub struct AcceptedReturn {
    /// The station that sealed it.
    pub station: String,
    /// What it sealed.
    pub body: Return,
}

/// What one station adds to a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The station.
    pub station: String,
    /// As it sealed it; `None` where its return says nothing of the kind.
    pub value: Option<i64>,
}

/// Why something stands in two returns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum TwiceKind {
    /// A union that moved from one station to another within the period.
    Union,
    /// A unit that unions of two stations name: a joint union's, or a trade contract's.
    Unit,
    /// A household that unions of two stations keep on file.
    Household,
}

/// Something that two returns count (重复).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Twice {
    /// What it is.
    pub kind: TwiceKind,
    /// Its name; of a household the number of its file or nothing, never a person's.
    pub name: String,
    /// The stations, the one it counts for first.
    pub stations: Vec<String>,
    /// Of a union, whether the others still count it as standing, so that all they say of it is taken off.
    pub still_counted: bool,
}

/// Why a line of the sum is empty (合计空着的原因).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SumBlank {
    /// Texts, days and answers of yes or no: each office speaks for itself.
    Words,
    /// It speaks of the reporting office only (本级).
    Own,
    /// No accepted return has a figure.
    NoPart,
    /// A rate whose parts the form has no lines for, so that there is no sum to work it out from.
    NoLine {
        /// Which figure has no line of its own.
        figure: Figure,
    },
    /// A rate of nothing.
    NothingToShare {
        /// What it is a share of, in the office's words.
        whole: String,
    },
}

/// A line of the consolidated return.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConsolidatedLine {
    /// 编号
    pub no: String,
    /// 指标
    pub label: String,
    /// How deep it is set in.
    pub indent: u8,
    /// 计量单位
    pub unit: String,
    /// What stands in it.
    pub kind: LineKind,
    /// What it says; `None` where it cannot be told, or where returns do not add up (days, names, an office's own).
    pub value: Option<Value>,
    /// Why it says nothing, where it does not.
    pub blank: Option<SumBlank>,
    /// What each accepted return adds.
    pub parts: Vec<Part>,
    /// What was taken off because two returns count it.
    pub twice: i64,
}

/// A block of the consolidated return.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConsolidatedBlock {
    /// Its title.
    pub title: String,
    /// Its lines.
    pub lines: Vec<ConsolidatedLine>,
}

/// The consolidated return.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consolidated {
    /// Its blocks.
    pub blocks: Vec<ConsolidatedBlock>,
    /// What two returns count.
    pub twice: Vec<Twice>,
}

/// Adds up the accepted returns of an edition. `owner` says which station a union belongs to now.
pub fn consolidate(
    conn: &Connection,
    edition: &FormEdition,
    accepted: &[AcceptedReturn],
    owner: &dyn Fn(UnionId) -> crate::store::Result<Option<String>>,
) -> Result<Consolidated, ReturnError> {
    let books = store::load_books(conn, edition.period, edition.counted_by())?;
    let moved = moved(&books, accepted, owner)?;
    let mut twice: Vec<Twice> = moved.iter().map(Moved::named).collect();
    let shared = Shared::find(conn, edition, &books, accepted, &moved)?;
    twice.extend(shared.named);
    twice.sort();
    let mut sums = Sums {
        accepted,
        lines: accepted.iter().map(|one| by_formula(&one.body)).collect(),
        moved: &moved,
        shared: &shared.amounts,
        figures: HashMap::new(),
    };
    // Rates are worked out from the sums of what they are made of: those come first.
    for line in edition.lines() {
        if let LineSource::Formula(formula) = &line.source
            && let [(figure, true)] = formula.terms()[..]
            && formula.text() == figure.code()
            && let (_, Some(value), _) = sums.add_up(line.source.text().as_str(), &line.source)
        {
            sums.figures.insert(figure, value);
        }
    }
    let blocks = edition.blocks.iter().map(|block| ConsolidatedBlock {
        title: block.title.clone(),
        lines: block.lines.iter().map(|line| sums.line(line)).collect(),
    });
    Ok(Consolidated {
        blocks: blocks.collect(),
        twice,
    })
}

/// The lines of a return by what they show; of two that show the same, the first.
fn by_formula(body: &Return) -> HashMap<&str, &ReturnLine> {
    let mut lines = HashMap::new();
    for line in body.lines() {
        lines.entry(line.formula.as_str()).or_insert(line);
    }
    lines
}

/// A union that stood in the unions of two accepted returns (期内划转的工会).
struct Moved {
    code: String,
    name: String,
    /// Places of the returns among the accepted, the one it counts in first.
    returns: Vec<usize>,
    /// Those of them, but for the first, that count it as standing: what they say of it is taken off. What a union did before it
    /// left stands in no other return, and stays.
    twice: Vec<usize>,
    stations: Vec<String>,
}

impl Moved {
    fn named(&self) -> Twice {
        Twice {
            kind: TwiceKind::Union,
            name: self.name.clone(),
            stations: self.stations.clone(),
            still_counted: !self.twice.is_empty(),
        }
    }
}

/// Finds them. A union counts for the station that has it on the last day of the period (regulations §11): whose record stands
/// then, and came last.
fn moved(
    books: &Books,
    accepted: &[AcceptedReturn],
    owner: &dyn Fn(UnionId) -> crate::store::Result<Option<String>>,
) -> Result<Vec<Moved>, ReturnError> {
    let mut counted: BTreeMap<&str, BTreeSet<usize>> = BTreeMap::new();
    for (at, one) in accepted.iter().enumerate() {
        for code in counted_unions(&one.body) {
            counted.entry(code).or_default().insert(at);
        }
    }
    let mut records: HashMap<&str, Vec<&Union>> = HashMap::new();
    for union in &books.unions {
        records.entry(union.code.as_str()).or_default().push(union);
    }
    // One that moved within the period is told even where the return of the township it left says nothing of it any more.
    for (code, records) in records.iter().filter(|(_, records)| records.len() > 1) {
        let came = |union: &&&Union| books.moved_here.get(&union.id).copied();
        let within = |on| books.period.contains(on);
        if !records.iter().filter_map(|union| came(&union)).any(within) {
            continue;
        }
        for union in records {
            let station = owner(union.id)?;
            let mut returns = accepted.iter();
            let at = returns.position(|one| Some(&one.station) == station.as_ref());
            counted.entry(code).or_default().extend(at);
        }
    }
    let mut moved = Vec::new();
    for (code, returns) in counted.into_iter().filter(|(_, at)| at.len() > 1) {
        let known = records.get(code).into_iter().flatten();
        let holder = known.max_by_key(|union| {
            (
                books.stands(union),
                books.moved_here.get(&union.id),
                union.id,
            )
        });
        let owned_by = match holder {
            Some(union) => owner(union.id)?,
            None => None,
        };
        let mut returns: Vec<usize> = returns.into_iter().collect();
        returns.sort_by_key(|at| Some(&accepted[*at].station) != owned_by.as_ref());
        let stations = returns.iter().map(|at| accepted[*at].station.clone());
        let others = returns[1..].iter().copied();
        moved.push(Moved {
            code: code.to_owned(),
            name: holder.map_or_else(|| code.to_owned(), |union| union.name.clone()),
            stations: stations.collect(),
            twice: others
                .filter(|at| counts_as_standing(&accepted[*at].body, code))
                .collect(),
            returns,
        });
    }
    Ok(moved)
}

/// Whether a return counts a union as standing on the last day. A form that does not count unions does not tell: then
/// whatever it says of the union is taken for that.
fn counts_as_standing(body: &Return, code: &str) -> bool {
    let mut lines = body.lines();
    let unions = lines.find(|line| line.formula == Figure::Unions.code());
    unions.is_none_or(|line| {
        let mut values = line.by_union.iter();
        values.any(|value| value.code == code && value.value.unwrap_or(0) > 0)
    })
}

/// The unions that a return counts this year, by code: one that only the year before has is named in it as well.
fn counted_unions(body: &Return) -> BTreeSet<&str> {
    let values = body.lines().flat_map(|line| &line.by_union);
    values
        .filter(|value| value.value.unwrap_or(0) != 0)
        .map(|value| value.code.as_str())
        .collect()
}

/// What unions of two stations share, by the desk's own records as of the last day of the period.
struct Shared {
    /// What the returns of the stations together count too much.
    amounts: Amounts,
    named: Vec<Twice>,
}

impl Shared {
    fn find(
        conn: &Connection,
        edition: &FormEdition,
        books: &Books,
        accepted: &[AcceptedReturn],
        moved: &[Moved],
    ) -> Result<Self, ReturnError> {
        let mut of_station: Vec<HashSet<&str>> = accepted
            .iter()
            .map(|one| counted_unions(&one.body).into_iter().collect())
            .collect();
        for union in moved {
            for at in &union.returns[1..] {
                of_station[*at].remove(union.code.as_str());
            }
        }
        let place_of: HashMap<&str, usize> = of_station
            .iter()
            .enumerate()
            .flat_map(|(at, codes)| codes.iter().map(move |code| (*code, at)))
            .collect();
        let returns_of = |unions: &[usize]| -> Vec<usize> {
            let codes = unions.iter().map(|at| books.unions[*at].code.as_str());
            let mut returns: Vec<usize> = codes
                .filter_map(|code| place_of.get(code).copied())
                .collect();
            returns.sort_unstable();
            returns.dedup();
            returns
        };
        let units = books.shared_units().into_iter();
        let units = units.map(|unit| (TwiceKind::Unit, unit.name, returns_of(&unit.unions)));
        let homes = books.shared_homes().into_iter();
        let homes = homes.map(|home| (TwiceKind::Household, home.name, returns_of(&home.unions)));
        let mut named = Vec::new();
        let mut involved: BTreeSet<usize> = BTreeSet::new();
        for (kind, name, returns) in units.chain(homes).filter(|(.., at)| at.len() > 1) {
            let stations = returns.iter().map(|at| accepted[*at].station.clone());
            named.push(Twice {
                kind,
                name,
                stations: stations.collect(),
                still_counted: false,
            });
            involved.extend(returns);
        }
        let total = |codes: &HashSet<&str>| -> Result<Amounts, ReturnError> {
            let (amounts, _) = books.among(conn, codes)?.amounts(None);
            Ok(Amounts::total(amounts.iter(), edition.period.to))
        };
        let mut amounts = Amounts::none_yet();
        if !involved.is_empty() {
            let together: HashSet<&str> = involved
                .iter()
                .flat_map(|at| of_station[*at].iter().copied())
                .collect();
            for at in involved {
                amounts.add_all(&total(&of_station[at])?, 1);
            }
            amounts.add_all(&total(&together)?, -1);
        }
        Ok(Self { amounts, named })
    }
}

/// Adds the accepted returns up.
struct Sums<'a> {
    accepted: &'a [AcceptedReturn],
    /// Their lines by formula.
    lines: Vec<HashMap<&'a str, &'a ReturnLine>>,
    moved: &'a [Moved],
    shared: &'a Amounts,
    /// The sums of plain figures, from which rates are worked out.
    figures: HashMap<Figure, i64>,
}

impl Sums<'_> {
    fn line(&self, line: &super::edition::FormLine) -> ConsolidatedLine {
        let (parts, value, twice) = match line.kind {
            LineKind::Count | LineKind::Money => {
                self.add_up(line.source.text().as_str(), &line.source)
            }
            LineKind::Percent => match &line.source {
                LineSource::Formula(formula) => {
                    let value = formula.value(&|figure| self.figures.get(&figure).copied());
                    (self.parts(formula.text()), value, 0)
                }
                _ => (Vec::new(), None, 0),
            },
            LineKind::Text | LineKind::Date | LineKind::YesNo => (Vec::new(), None, 0),
        };
        ConsolidatedLine {
            no: line.no.clone(),
            label: line.label.clone(),
            indent: line.indent,
            unit: line.unit.clone(),
            kind: line.kind,
            blank: value.is_none().then(|| self.blank(line)),
            value: value.map(Value::Number),
            parts,
            twice,
        }
    }

    /// Why a line has no sum.
    fn blank(&self, line: &super::edition::FormLine) -> SumBlank {
        match (line.kind, &line.source) {
            (LineKind::Text | LineKind::Date | LineKind::YesNo, _) => SumBlank::Words,
            (LineKind::Percent, LineSource::Formula(formula)) => {
                match formula.lack(&|figure| self.figures.get(&figure).copied()) {
                    Some(Lack::Figure(figure)) => SumBlank::NoLine { figure },
                    Some(Lack::Whole(whole)) => SumBlank::NothingToShare { whole },
                    None => SumBlank::NoPart,
                }
            }
            (_, LineSource::Formula(_)) => SumBlank::NoPart,
            _ => SumBlank::Own,
        }
    }

    fn parts(&self, text: &str) -> Vec<Part> {
        let parts = self.accepted.iter().zip(&self.lines);
        parts
            .map(|(one, lines)| Part {
                station: one.station.clone(),
                value: lines
                    .get(text)
                    .and_then(|line| line.value.as_ref()?.number()),
            })
            .collect()
    }

    /// The parts of a line, their sum less what two of them count, and what was taken off. An office's own does not add up.
    fn add_up(&self, text: &str, source: &LineSource) -> (Vec<Part>, Option<i64>, i64) {
        let LineSource::Formula(formula) = source else {
            return (Vec::new(), None, 0);
        };
        let parts = self.parts(text);
        let of_moved = |union: &Moved| -> i64 {
            let values = union.twice.iter().filter_map(|at| {
                let values = &self.lines[*at].get(text)?.by_union;
                values.iter().find(|value| value.code == union.code)?.value
            });
            values.sum()
        };
        let moved: i64 = self.moved.iter().map(of_moved).sum();
        let shared = formula
            .value(&|figure| self.shared.get(figure))
            .unwrap_or(0);
        let known: Vec<i64> = parts.iter().filter_map(|part| part.value).collect();
        let twice = moved + shared;
        let sum = (!known.is_empty()).then(|| known.iter().sum::<i64>() - twice);
        (parts, sum, twice)
    }
}
