//! What the ledger knows of a cadre's household, by the name a template's field bears: the pair, and the lines of its diary.

use super::facts::Facts;
use crate::assistance::PairDiary;
use std::collections::BTreeMap;

/// Adds the pair and its diary, in order of the days.
pub(super) fn tell(facts: &mut Facts, pair: &PairDiary) {
    facts.say("干部", &pair.cadre);
    facts.say_if("干部职务", pair.post.as_ref());
    facts.say("结亲户", &pair.household);
    facts.say_if("村居", pair.village.as_ref());
    facts.say("结对日期", &pair.from);
    facts.say_if("摸底日期", pair.surveyed_on.as_ref());
    let rows = pair.lines.iter().map(|line| {
        let mut row = BTreeMap::from([
            ("日期", line.on.clone()),
            ("帮扶内容", line.kind_label.clone()),
        ]);
        row.extend(line.what.clone().map(|text| ("做了什么", text)));
        row.extend(line.problem.clone().map(|text| ("实际困难", text)));
        row.extend(line.solved_on.clone().map(|day| ("解决日期", day)));
        row.extend(line.result.clone().map(|text| ("结果", text)));
        row
    });
    facts.rows.insert("日记", rows.collect());
    for line in &pair.lines {
        facts.mark("日记", line.tells(), line.sealed);
    }
}
