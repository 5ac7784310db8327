//! What the ledger knows of a union's openness, by the name a template's field bears: who is responsible, what is posted now.

use super::facts::Facts;
use crate::openness::OpennessView;
use std::collections::BTreeMap;

/// Adds the system and the postings that still hang, each with the first day on which it may be taken down.
pub(super) fn tell(facts: &mut Facts, openness: &OpennessView) {
    if let Some(system) = &openness.system {
        facts.say("领导小组组长", &system.leader);
        facts.say_if("监督小组", system.supervisors.as_ref());
        facts.say_if("意见箱", system.opinion_box.as_ref());
    }
    let hanging = openness.postings.iter().filter(|line| line.to.is_none());
    let rows = hanging.map(|line| {
        BTreeMap::from([
            ("类别", line.item.clone()),
            ("内容", line.title.clone()),
            ("公开形式", line.channel.clone()),
            ("公示起", line.from.clone()),
            ("公示止", line.least.clone()),
        ])
    });
    facts.rows.insert("公开事项", rows.collect());
}
