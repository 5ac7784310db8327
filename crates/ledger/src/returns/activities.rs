//! What activities, places and honours count in (取数; regulations §5.2 block I). Which figure a record adds to its kind says, in the
//! version it was entered by. Pure but for its loading.

use super::figures::{BookRow, Books};
use crate::activities::each_row;
use crate::shared::UnionId;
use std::collections::HashMap;

impl Books {
    /// The rows of activities. A union that was dissolved within the period keeps what it did until then.
    pub(super) fn activity_rows(&self, f: &mut dyn FnMut(BookRow<'_>)) {
        let unions = self.unions.iter().enumerate();
        let places: HashMap<UnionId, usize> = unions.map(|(at, union)| (union.id, at)).collect();
        each_row(&self.activities, &mut |row| {
            let (Some(figure), Some(at)) = (row.count.figure, places.get(&row.union)) else {
                return;
            };
            let name = match row.name {
                "" => self.unions[*at].name.as_str(),
                name => name,
            };
            f(BookRow {
                figure,
                union: *at,
                id: row.id,
                name,
                amount: row.amount,
                detail: &|| match row.on {
                    Some(on) => format!("{on} {}，{}", row.kind.name, row.count.label),
                    None => format!("{}，{}", row.kind.name, row.count.label),
                },
            });
        });
    }
}
