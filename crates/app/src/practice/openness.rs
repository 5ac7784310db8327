//! Openness of the invented township: the works has a system and posts, an opinion waits for its answer, the boards have none.

use super::township::WORKS;
use crate::openness::{
    OpinionRaise, PostingPut, SystemSet, opinion_raise, posting_put, system_set,
};
use crate::{Answer, Office, Quiet};

pub(super) fn show(office: &Office) -> Answer<()> {
    let today = office.today();
    let system = SystemSet {
        union: WORKS.code.to_owned(),
        from: today.plus_months(-30).to_string(),
        leader: "孙立国（总经理）".to_owned(),
        members: Some("工会主席、人力资源部经理、两名职工代表".to_owned()),
        supervisors: Some("工会经费审查委员会、职工代表三人".to_owned()),
        channels: "一号门公开栏、职工微信群".to_owned(),
        opinion_box: Some("一号门公开栏旁，0539-2260000".to_owned()),
    };
    system_set(office, system, &Quiet)?;
    for (item, title, from, to) in [
        (
            "private_insurance",
            "三季度社会保险缴纳情况",
            -60,
            Some(-40),
        ),
        ("awards", "年度先进班组评选条件和名额", -30, Some(-20)),
        ("performance", "工资专项集体合同上半年履行情况", -10, None),
    ] {
        let posting = PostingPut {
            union: WORKS.code.to_owned(),
            item: item.to_owned(),
            title: title.to_owned(),
            channel: "board".to_owned(),
            from: today.plus_days(from).to_string(),
            to: to.map(|days| today.plus_days(days).to_string()),
        };
        posting_put(office, posting, &Quiet)?;
    }
    let opinion = OpinionRaise {
        union: WORKS.code.to_owned(),
        on: today.plus_days(-6).to_string(),
        source: "box".to_owned(),
        content: "先进班组名额夜班少，希望按人数分".to_owned(),
    };
    opinion_raise(office, opinion, &Quiet)?;
    Ok(())
}
