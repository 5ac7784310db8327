//! SQL of model workers.

use super::types::{Model, ModelPayment};
use crate::shared::{ModelId, Period, UnionId};
use crate::store::{self, Record as _};
use rusqlite::Connection;

/// Lists the model workers of a union or of all, by level and name.
pub fn models_of(conn: &Connection, union: Option<UnionId>) -> store::Result<Vec<Model>> {
    let clause = "AND (?1 IS NULL OR trade_union = ?1)
                  ORDER BY CASE level WHEN 'national' THEN 0 WHEN 'provincial' THEN 1 WHEN 'municipal' THEN 2 ELSE 3 END, name, id";
    Model::select(conn, clause, &[&union])
}

/// Lists what a model worker is or was due, the newest first.
pub fn payments_of(conn: &Connection, model: ModelId) -> store::Result<Vec<ModelPayment>> {
    let clause = "AND model_worker = ?1 ORDER BY due_on DESC, id DESC";
    ModelPayment::select(conn, clause, &[&model])
}

/// Lists what is due for a year, by the day.
pub fn payments_in(conn: &Connection, year: i64) -> store::Result<Vec<ModelPayment>> {
    ModelPayment::select(conn, "AND year = ?1 ORDER BY due_on, id", &[&year])
}

/// Lists what falls due within a period, by the day.
pub fn payments_due(conn: &Connection, period: Period) -> store::Result<Vec<ModelPayment>> {
    let clause = "AND due_on BETWEEN ?1 AND ?2 ORDER BY due_on, id";
    ModelPayment::select(conn, clause, &[&period.from, &period.to])
}
