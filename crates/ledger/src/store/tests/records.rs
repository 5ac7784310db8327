//! Records of every kind as lines, and the digest over them.

use super::super::{Kind, StateDigest};
use super::Desk;
use crate::store::{Act, StoreError};
use proptest::prelude::*;
use uuid::Uuid;

/// One full line of every kind, in the order of [`Kind::ALL`].
const LINES: &[(&str, &str)] = &[
    (
        "activity",
        r#"{"id":"01a20ada-2c00-7000-8000-000000000060","station":"371323XJH","revision":1,"retired":null,"trade_union":"01a20ada-2c00-7000-8000-00000000000e","kind":"hazard_drive","version":1,"title":"查身边隐患","on_day":"2026-05-06","to_day":"2026-05-08","place":"二车间","level":"county","fields":"{\"fixed\":7,\"found\":9}","note":"设备科整改"}"#,
    ),
    (
        "activity_place",
        r#"{"id":"01a20ada-2c00-7000-8000-000000000061","station":"371323XJH","revision":1,"retired":null,"trade_union":"01a20ada-2c00-7000-8000-00000000000e","kind":"rest_stop","version":1,"name":"北门驿站","address":"北门路 6 号","level":"municipal","opened_on":"2026-01-15","closed_on":"2026-10-01","closed_why":"拆迁","fields":"{\"cost\":480000}"}"#,
    ),
    (
        "aid",
        r#"{"id":"01a20ada-2c00-7000-8000-000000000048","station":"371323XJH","revision":1,"retired":null,"trade_union":"01a20ada-2c00-7000-8000-00000000000e","project":"schooling","fund":"01a20ada-2c00-7000-8000-000000000046","on_day":"2026-08-24","hardship_file":"01a20ada-2c00-7000-8000-000000000040","family_member":"01a20ada-2c00-7000-8000-000000000041","employer":"01a20ada-2c00-7000-8000-000000000004","payee":"赵德才","way":"goods","amount":30000,"goods":"米、油","quantity":"各 1 桶","approved_by":"周立新","signed":true,"relative":false,"school_year":2026,"stage":"university","visit":"01a20ada-2c00-7000-8000-00000000004a","note":"当面发放"}"#,
    ),
    (
        "appraisal",
        r#"{"id":"01a20ada-2c00-7000-8000-00000000002a","station":"371323XJH","revision":1,"retired":null,"session_item":"01a20ada-2c00-7000-8000-000000000018","person":"01a20ada-2c00-7000-8000-00000000000b","post":"生产部经理","sent":72,"returned":70,"void":2,"excellent":40,"competent":20,"basic":6,"incompetent":2}"#,
    ),
    (
        "attachment",
        r#"{"id":"01a20ada-2c00-7000-8000-000000000001","station":"371323XJH","revision":1,"retired":null,"subject":"01a20ada-2c00-7000-8000-00000000000e","title":"批复扫描件","sha256":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","bytes":0}"#,
    ),
    (
        "attendance",
        r#"{"id":"01a20ada-2c00-7000-8000-000000000017","station":"371323XJH","revision":1,"retired":null,"session":"01a20ada-2c00-7000-8000-000000000016","delegate":"01a20ada-2c00-7000-8000-000000000015"}"#,
    ),
    (
        "audit_finding",
        r#"{"id":"01a20ada-2c00-7000-8000-00000000005e","station":"371323XJH","revision":1,"retired":null,"trade_union":"01a20ada-2c00-7000-8000-00000000000e","audited_on":"2026-03-10","audited_by":"镇总工会经审会","finding":"两张票据没有审批人签字","deadline":"2026-04-10","duty":"周立新","fixed_on":"2026-04-02","evidence":"补签的凭证"}"#,
    ),
    (
        "award",
        r#"{"id":"01a20ada-2c00-7000-8000-000000000062","station":"371323XJH","revision":1,"retired":null,"trade_union":"01a20ada-2c00-7000-8000-00000000000e","kind":"model_worker","version":1,"level":"provincial","year":1995,"recipient":"单玉山","collective":false,"person":"01a20ada-2c00-7000-8000-00000000000b","model_worker":"01a20ada-2c00-7000-8000-00000000004f","document_no":"鲁政字〔1995〕7号","granted_on":"1995-04-28","deeds":"革新三项","revoked_on":"2026-02-01","revoked_why":"事迹失实"}"#,
    ),
    (
        "board_seat",
        r#"{"id":"01a20ada-2c00-7000-8000-00000000002b","station":"371323XJH","revision":1,"retired":null,"trade_union":"01a20ada-2c00-7000-8000-00000000000e","person":"01a20ada-2c00-7000-8000-00000000000b","role":"director","session_item":"01a20ada-2c00-7000-8000-000000000018","from_day":"2026-11-20","years":3,"ends_on":"2029-11-20","to_day":"2028-05-01","reason":"工作调动"}"#,
    ),
    (
        "body",
        r#"{"id":"01a20ada-2c00-7000-8000-000000000002","station":"371323XJH","revision":1,"retired":null,"trade_union":"01a20ada-2c00-7000-8000-00000000000e","kind":"committee","term_no":3,"elected_on":"2024-05-01","years":5,"ends_on":"2029-05-01","approval_no":"沂工发〔2024〕12号"}"#,
    ),
    (
        "candidate",
        r#"{"id":"01a20ada-2c00-7000-8000-000000000019","station":"371323XJH","revision":1,"retired":null,"session_item":"01a20ada-2c00-7000-8000-000000000018","place":1,"person":"01a20ada-2c00-7000-8000-00000000000b","yes":66,"no":4}"#,
    ),
    (
        "case_file",
        r#"{"id":"01a20ada-2c00-7000-8000-000000000010","station":"371323XJH","revision":1,"retired":null,"kind":"renewal","trade_union":"01a20ada-2c00-7000-8000-00000000000e","anchor":"2026-11-22","closed_on":null}"#,
    ),
    (
        "case_step",
        r#"{"id":"01a20ada-2c00-7000-8000-000000000011","station":"371323XJH","revision":1,"retired":null,"case_file":"01a20ada-2c00-7000-8000-000000000010","step":"postponed","on_day":"2026-11-02","until":"2027-05-22","people":"李长河、王晓燕","document":"临工发〔2026〕3号","note":null}"#,
    ),
    (
        "clause",
        r#"{"id":"01a20ada-2c00-7000-8000-000000000038","station":"371323XJH","revision":1,"retired":null,"contract":"01a20ada-2c00-7000-8000-000000000037","clause_no":1,"subject":"lowest_wage","text":"月最低工资不低于 2300 元"}"#,
    ),
    (
        "clause_check",
        r#"{"id":"01a20ada-2c00-7000-8000-00000000003b","station":"371323XJH","revision":1,"retired":null,"performance_check":"01a20ada-2c00-7000-8000-00000000003a","clause":"01a20ada-2c00-7000-8000-000000000038","performance":"partly","note":"两人试用期工资低了"}"#,
    ),
    (
        "coaching",
        r#"{"id":"01a20ada-2c00-7000-8000-00000000003d","station":"371323XJH","revision":1,"retired":null,"trade_union":"01a20ada-2c00-7000-8000-00000000000e","on_day":"2026-10-08","obstacle":"unwilling","advice":"镇总工会两人上门讲条例","overcome_on":"2026-10-30","result":"收下了要约"}"#,
    ),
    (
        "company_board",
        r#"{"id":"01a20ada-2c00-7000-8000-00000000002c","station":"371323XJH","revision":1,"retired":null,"trade_union":"01a20ada-2c00-7000-8000-00000000000e","on_day":"2026-01-05","directors":5,"supervisors":3}"#,
    ),
    (
        "congress",
        r#"{"id":"01a20ada-2c00-7000-8000-000000000014","station":"371323XJH","revision":1,"retired":null,"trade_union":"01a20ada-2c00-7000-8000-00000000000e","form":"delegates","term_no":3,"from_day":"2024-03-01","years":3,"ends_on":"2027-03-01"}"#,
    ),
    (
        "consent",
        r#"{"id":"01a20ada-2c00-7000-8000-000000000045","station":"371323XJH","revision":1,"retired":null,"hardship_file":"01a20ada-2c00-7000-8000-000000000040","family_member":"01a20ada-2c00-7000-8000-000000000041","kind":"guardian","given_by":"赵德才","relation":"父亲","on_day":"2026-10-20","withdrawn_on":null}"#,
    ),
    (
        "constituency",
        r#"{"id":"01a20ada-2c00-7000-8000-00000000002d","station":"371323XJH","revision":1,"retired":null,"congress":"01a20ada-2c00-7000-8000-000000000014","name":"一车间","workers":42,"took_part":40,"seats":4,"elected_on":"2024-02-20"}"#,
    ),
    (
        "contract",
        r#"{"id":"01a20ada-2c00-7000-8000-000000000037","station":"371323XJH","revision":1,"retired":null,"trade_union":"01a20ada-2c00-7000-8000-00000000000e","negotiation":"01a20ada-2c00-7000-8000-000000000032","kind":"wage","scope":"industry","title":"2027年餐饮行业工资专项集体合同","from_day":"2027-01-01","to_day":"2027-12-31","signed_on":"2026-12-10","effective_on":"2027-01-05","filing_no":"沂人社集备〔2027〕3号","ended_on":"2027-06-30","ended_why":"双方协商","ended_filed_on":"2027-07-05","follows":null,"lowest_wage":230000,"rise_permille":65}"#,
    ),
    (
        "cover",
        r#"{"id":"01a20ada-2c00-7000-8000-000000000003","station":"371323XJH","revision":1,"retired":null,"trade_union":"01a20ada-2c00-7000-8000-00000000000e","employer":"01a20ada-2c00-7000-8000-000000000004","from_day":"2020-01-01","to_day":"2023-12-31"}"#,
    ),
    (
        "delegate",
        r#"{"id":"01a20ada-2c00-7000-8000-000000000015","station":"371323XJH","revision":1,"retired":null,"congress":"01a20ada-2c00-7000-8000-000000000014","person":"01a20ada-2c00-7000-8000-00000000000b","constituency":"一车间","kind":"front_line","dispatched":false,"post":"焊工","from_day":"2024-03-01","to_day":null,"votes":31,"replaces":null}"#,
    ),
    (
        "departure",
        r#"{"id":"01a20ada-2c00-7000-8000-00000000002f","station":"371323XJH","revision":1,"retired":null,"officer":"01a20ada-2c00-7000-8000-000000000009","reason":"transferred","own_consent_on":"2026-04-01","upper_consent_on":"2026-04-20","document":"许工〔2026〕9号","meeting_on":null,"base":null,"yes":null}"#,
    ),
    (
        "dues_month",
        r#"{"id":"01a20ada-2c00-7000-8000-000000000059","station":"371323XJH","revision":1,"retired":null,"trade_union":"01a20ada-2c00-7000-8000-00000000000e","month":"2026-03-01","way":"each","people":42,"due":68040,"note":"三月"}"#,
    ),
    (
        "duty_day",
        r#"{"id":"01a20ada-2c00-7000-8000-000000000056","station":"371323XJH","revision":1,"retired":null,"trade_union":"01a20ada-2c00-7000-8000-00000000000e","on_day":"2026-11-24","lawyer":"韩律师","firm":"山东沂蒙律师事务所","place":"镇总工会一楼","visitors":6}"#,
    ),
    (
        "earlier_figure",
        r#"{"id":"01a20ada-2c00-7000-8000-000000000013","station":"371323XJH","revision":1,"retired":null,"to_day":"2025-09-30","formula":"members","value":3398,"file":"2025年报.xlsx"}"#,
    ),
    (
        "employer",
        r#"{"id":"01a20ada-2c00-7000-8000-000000000004","station":"371323XJH","revision":2,"retired":"撤销","name":"沂河电子厂","uscc":"91371323MA3C00011K","unit_type":"170","industry":"C","admin_code":"371323","address":"许家湖镇","legal_representative":"赵立新","phone":"05392250001"}"#,
    ),
    (
        "family_health",
        r#"{"id":"01a20ada-2c00-7000-8000-000000000043","station":"371323XJH","revision":1,"retired":null,"family_member":"01a20ada-2c00-7000-8000-000000000041","health":"good","what":null,"insurance":"居民医保"}"#,
    ),
    (
        "family_member",
        r#"{"id":"01a20ada-2c00-7000-8000-000000000041","station":"371323XJH","revision":1,"retired":null,"hardship_file":"01a20ada-2c00-7000-8000-000000000040","relation":"child","name":"赵小禾","person":null,"document_kind":"citizen","document_no":"371323201203080019","sex":"1","birth":"2012-03-08","ethnicity":"01","political":null,"marriage":"single","register":null,"livelihood":"student","month_income":0,"phone":null,"place":"许家湖镇中学","model_worker":null,"stage":"middle","entered_year":2024,"school_years":3}"#,
    ),
    (
        "fund",
        r#"{"id":"01a20ada-2c00-7000-8000-000000000046","station":"371323XJH","revision":1,"retired":null,"trade_union":"01a20ada-2c00-7000-8000-00000000000e","name":"2026年送温暖专项","source":"fiscal","year":2026,"note":"县财政"}"#,
    ),
    (
        "fund_entry",
        r#"{"id":"01a20ada-2c00-7000-8000-000000000047","station":"371323XJH","revision":1,"retired":null,"fund":"01a20ada-2c00-7000-8000-000000000046","on_day":"2026-01-05","amount":5000000,"from_whom":"县总工会","goods":"大米 200 袋","round":"01a20ada-2c00-7000-8000-000000000049","note":"分两批"}"#,
    ),
    (
        "fund_plan",
        r#"{"id":"01a20ada-2c00-7000-8000-00000000005c","station":"371323XJH","revision":1,"retired":null,"trade_union":"01a20ada-2c00-7000-8000-00000000000e","year":2026,"item":"remitted","amount":4000000,"note":"县里下达"}"#,
    ),
    (
        "fund_return",
        r#"{"id":"01a20ada-2c00-7000-8000-00000000005d","station":"371323XJH","revision":1,"retired":null,"trade_union":"01a20ada-2c00-7000-8000-00000000000e","kind":"small","year":2024,"payer":"沂河电子厂","declared_on":"2025-03-01","amount":320000,"line":"01a20ada-2c00-7000-8000-00000000005b","note":"全额返还"}"#,
    ),
    (
        "grading",
        r#"{"id":"01a20ada-2c00-7000-8000-000000000025","station":"371323XJH","revision":1,"retired":null,"trade_union":"01a20ada-2c00-7000-8000-00000000000e","scheme":"congress_star","version":1,"year":2026,"reviewed_by":"沂水县总工会","reviewed_on":"2026-11-10","document_no":"沂工发〔2026〕9号","total":85,"level":"四星级","valid_until":"2028-11-10"}"#,
    ),
    (
        "grading_item",
        r#"{"id":"01a20ada-2c00-7000-8000-000000000026","station":"371323XJH","revision":1,"retired":null,"grading":"01a20ada-2c00-7000-8000-000000000025","item":"proposals","points":8,"done_on":null,"promised_on":"2026-12-01","satisfied":null,"ballots":null,"note":"两件提案","reviewed":7}"#,
    ),
    (
        "hardship_file",
        r#"{"id":"01a20ada-2c00-7000-8000-000000000040","station":"371323XJH","revision":1,"retired":null,"trade_union":"01a20ada-2c00-7000-8000-00000000000e","case_file":"01a20ada-2c00-7000-8000-000000000010","file_no":"许困0012","name":"赵德才","unit":"沂水县瑞丰机械有限公司","unit_kind":"私营","labour_contract":"2023年3月起三年","phone":"13800000000","address":"许家湖镇东村","village":"东村","housing":"self_built","floor_area":86,"size":3,"single_parent":false,"no_earner":false,"self_reliant":true,"category":"relative","old_label":"低保边缘户","cause":"own_illness","cause_second":"schooling","cause_text":"长期治疗","excluded":null,"ended":null,"ended_on":null,"ended_why":null,"ended_approval":null}"#,
    ),
    (
        "hardship_survey",
        r#"{"id":"01a20ada-2c00-7000-8000-000000000042","station":"371323XJH","revision":1,"retired":null,"hardship_file":"01a20ada-2c00-7000-8000-000000000040","on_day":"2026-10-20","year":2026,"income":4100000,"rigid":1860000,"rigid_what":"透析自付","members":3,"per_capita":62222,"harmed":false,"sudden_cost":null,"surveyor":"周明","note":null}"#,
    ),
    (
        "harmony",
        r#"{"id":"01a20ada-2c00-7000-8000-00000000003e","station":"371323XJH","revision":1,"retired":null,"trade_union":"01a20ada-2c00-7000-8000-00000000000e","level":"county","named_on":"2024-12-20","document":"沂和谐〔2024〕2号","recheck_by":"2026-12-20"}"#,
    ),
    (
        "harmony_check",
        r#"{"id":"01a20ada-2c00-7000-8000-00000000003f","station":"371323XJH","revision":1,"retired":null,"harmony":"01a20ada-2c00-7000-8000-00000000003e","on_day":"2026-11-15","verdict":"to_mend","findings":"加班费没有列明细","recheck_by":"2027-05-15"}"#,
    ),
    (
        "headcount",
        r#"{"id":"01a20ada-2c00-7000-8000-000000000005","station":"371323XJH","revision":1,"retired":null,"employer":"01a20ada-2c00-7000-8000-000000000004","on_day":"2026-09-30","employees":210,"women":90,"migrant":40,"dispatched":null}"#,
    ),
    (
        "help",
        r#"{"id":"01a20ada-2c00-7000-8000-00000000004c","station":"371323XJH","revision":1,"retired":null,"hardship_file":"01a20ada-2c00-7000-8000-000000000040","pair":"01a20ada-2c00-7000-8000-00000000004b","family_member":"01a20ada-2c00-7000-8000-000000000041","kind":"job","on_day":"2026-10-09","what":"陪着去厂里看了岗位","problem":"妻子没有活干","solved_on":"2026-10-20","result":"禾沐食品包装岗","by_whom":"李秀芬"}"#,
    ),
    (
        "idle_answer",
        r##"{"id":"01a20ada-2c00-7000-8000-000000000027","station":"371323XJH","revision":1,"retired":null,"trade_union":"01a20ada-2c00-7000-8000-00000000000e","as_of":"2026-11-20","score":20,"below":40,"items":"[]","cause":"主席离职","plan":"补选主席，开职代会","by_day":"2027-03-31","revived_on":null}"##,
    ),
    (
        "legal_aid",
        r#"{"id":"01a20ada-2c00-7000-8000-000000000055","station":"371323XJH","revision":1,"retired":null,"trade_union":"01a20ada-2c00-7000-8000-00000000000e","petition":"01a20ada-2c00-7000-8000-000000000052","form":"arbitration","category":"pay","name":"王晓燕","phone":"13905390001","facts":"拖欠三个月工资","people":12,"representatives":3,"migrant":true,"means_met":null,"applied_on":"2026-09-01","known_on":"2026-08-10","decided_on":"2026-09-03","granted":true,"refused_why":null,"lawyer":"韩律师","firm":"山东沂蒙律师事务所","assigned_on":"2026-09-04","mediation_on":null,"filed_on":"2026-09-10","accepted_on":"2026-09-14","award_until":"2026-11-13","result_on":"2026-11-02","result":"won","recovered":3650050}"#,
    ),
    (
        "levy",
        r#"{"id":"01a20ada-2c00-7000-8000-00000000005a","station":"371323XJH","revision":1,"retired":null,"trade_union":"01a20ada-2c00-7000-8000-00000000000e","kind":"levy","payer":"沂河电子厂","from_day":"2026-01-01","to_day":"2026-03-31","employees":210,"wages":200000000,"due":4000000,"gap_reason":"三月停产","note":"一季度"}"#,
    ),
    (
        "material",
        r#"{"id":"01a20ada-2c00-7000-8000-000000000034","station":"371323XJH","revision":1,"retired":null,"negotiation":"01a20ada-2c00-7000-8000-000000000032","what":"上年度工资总额","from_side":"employer","asked_on":"2026-11-03","given_on":"2026-11-10","note":"1296 万元"}"#,
    ),
    (
        "member",
        r#"{"id":"01a20ada-2c00-7000-8000-000000000006","station":"371323XJH","revision":1,"retired":null,"person":"01a20ada-2c00-7000-8000-00000000000b","trade_union":"01a20ada-2c00-7000-8000-00000000000e","card_no":"G001","workplace":"沂河电子厂","department":"一车间","post":"焊工","employment":"contract","work_status":"on_duty","platform_group":"none","migrant":true,"explanation":null,"unread":"[[\"血型\",\"O\"]]"}"#,
    ),
    (
        "member_due",
        r#"{"id":"01a20ada-2c00-7000-8000-000000000058","station":"371323XJH","revision":1,"retired":null,"dues_month":"01a20ada-2c00-7000-8000-000000000059","member":"01a20ada-2c00-7000-8000-000000000006","base":321950,"due":1605,"paid_on":"2026-04-05","receipt":"01a20ada-2c00-7000-8000-00000000005b"}"#,
    ),
    (
        "membership_event",
        r#"{"id":"01a20ada-2c00-7000-8000-000000000007","station":"371323XJH","revision":1,"retired":null,"member":"01a20ada-2c00-7000-8000-000000000006","on_day":"2019-03-01","precision":"month","kind":"moved_in","reason":null,"other_union":"01a20ada-2c00-7000-8000-00000000000e","document":"接转函"}"#,
    ),
    (
        "model_payment",
        r#"{"id":"01a20ada-2c00-7000-8000-000000000050","station":"371323XJH","revision":1,"retired":null,"model_worker":"01a20ada-2c00-7000-8000-00000000004f","kind":"festival","year":2026,"due_on":"2026-02-10","due":300000,"paid_on":"2026-02-09","paid":300000,"evidence":"银行回单"}"#,
    ),
    (
        "model_worker",
        r#"{"id":"01a20ada-2c00-7000-8000-00000000004f","station":"371323XJH","revision":1,"retired":null,"trade_union":"01a20ada-2c00-7000-8000-00000000000e","person":"01a20ada-2c00-7000-8000-00000000000b","name":"单玉山","level":"provincial","named_year":1995,"hardship":true,"died_on":"2026-08-01","moved_on":"2026-07-01","moved_to":"临沂市兰山区"}"#,
    ),
    (
        "money_line",
        r#"{"id":"01a20ada-2c00-7000-8000-00000000005b","station":"371323XJH","revision":1,"retired":null,"trade_union":"01a20ada-2c00-7000-8000-00000000000e","item":"culture","on_day":"2026-05-06","amount":126000,"party":"沂水新华书店","what":"职工书屋图书","voucher":"2026-018","approved_by":"周立新","levy":"01a20ada-2c00-7000-8000-00000000005a","dues_month":"01a20ada-2c00-7000-8000-000000000059","channel":"tax","bans":"","gift":"festival","people":42,"note":"比价后买的"}"#,
    ),
    (
        "mutual_claim",
        r#"{"id":"01a20ada-2c00-7000-8000-00000000004e","station":"371323XJH","revision":1,"retired":null,"trade_union":"01a20ada-2c00-7000-8000-00000000000e","year":2026,"name":"王晓燕","person":"01a20ada-2c00-7000-8000-00000000000b","claimed_on":"2026-05-06","bills":3218055,"paid_on":"2026-06-01","paid":800000,"note":"住院二十天"}"#,
    ),
    (
        "mutual_year",
        r#"{"id":"01a20ada-2c00-7000-8000-00000000004d","station":"371323XJH","revision":1,"retired":null,"trade_union":"01a20ada-2c00-7000-8000-00000000000e","year":2026,"people":186,"premium":1860000}"#,
    ),
    (
        "negotiation",
        r#"{"id":"01a20ada-2c00-7000-8000-000000000032","station":"371323XJH","revision":1,"retired":null,"trade_union":"01a20ada-2c00-7000-8000-00000000000e","case_file":"01a20ada-2c00-7000-8000-000000000010","kind":"wage","scope":"enterprise","title":"2026年工资协商","offered_by":"workers","letter_no":"许工要约〔2026〕7号","campaign":"2026年集中要约行动月","last_average":432150,"session_item":"01a20ada-2c00-7000-8000-000000000018","follows":null}"#,
    ),
    (
        "negotiation_meeting",
        r#"{"id":"01a20ada-2c00-7000-8000-000000000035","station":"371323XJH","revision":1,"retired":null,"negotiation":"01a20ada-2c00-7000-8000-000000000032","meeting_no":1,"on_day":"2026-11-24","place":"三楼会议室","chaired_by":"王晓燕","recorder":"赵立新","workers_present":3,"employer_present":3,"minutes":"先议增幅"}"#,
    ),
    (
        "negotiator",
        r#"{"id":"01a20ada-2c00-7000-8000-000000000033","station":"371323XJH","revision":1,"retired":null,"negotiation":"01a20ada-2c00-7000-8000-000000000032","side":"workers","seat":"chief","person":"01a20ada-2c00-7000-8000-00000000000b","name":"王晓燕","post":"工会主席","front_line":false,"tie":"staff","mandate":"职代会过半数通过","from_day":"2026-11-03","to_day":"2026-11-20","left_why":"调离","replaces":null,"trained_on":"2026-11-05","trained_hours":8}"#,
    ),
    (
        "not_same",
        r#"{"id":"01a20ada-2c00-7000-8000-000000000008","station":"371323XJH","revision":1,"retired":null,"one":"01a20ada-2c00-7000-8000-00000000000b","other":"01a20ada-2c00-7000-8000-00000000001b"}"#,
    ),
    (
        "officer",
        r#"{"id":"01a20ada-2c00-7000-8000-000000000009","station":"371323XJH","revision":1,"retired":null,"body":"01a20ada-2c00-7000-8000-000000000002","person":"01a20ada-2c00-7000-8000-00000000000b","post":"主席","full_time":true,"from_day":"2024-05-01","to_day":null}"#,
    ),
    (
        "open_system",
        r#"{"id":"01a20ada-2c00-7000-8000-00000000001a","station":"371323XJH","revision":1,"retired":null,"trade_union":"01a20ada-2c00-7000-8000-00000000000e","from_day":"2026-01-05","leader":"李厂长","members":"王晓燕","supervisors":"工会经审委","channels":"厂门公开栏","opinion_box":"公开栏旁"}"#,
    ),
    (
        "operator",
        r#"{"id":"01a20ada-2c00-7000-8000-00000000000a","station":"371323XJH","revision":1,"retired":null,"name":"李主席","role":"chair"}"#,
    ),
    (
        "opinion",
        r#"{"id":"01a20ada-2c00-7000-8000-00000000001b","station":"371323XJH","revision":1,"retired":null,"trade_union":"01a20ada-2c00-7000-8000-00000000000e","raised_on":"2026-11-02","source":"box","content":"加班费没有列明细","answered_on":"2026-11-05","adoption":"adopted","answer":"逐人列明","rectify_by":"2026-11-30","rectified_on":null}"#,
    ),
    (
        "pair",
        r#"{"id":"01a20ada-2c00-7000-8000-00000000004b","station":"371323XJH","revision":1,"retired":null,"trade_union":"01a20ada-2c00-7000-8000-00000000000e","hardship_file":"01a20ada-2c00-7000-8000-000000000040","cadre":"李秀芬","post":"副主席","from_day":"2026-03-02","to_day":"2026-11-02","ended_why":"脱困了","surveyed_on":"2026-03-20"}"#,
    ),
    (
        "pay_account",
        r#"{"id":"01a20ada-2c00-7000-8000-000000000044","station":"371323XJH","revision":1,"retired":null,"hardship_file":"01a20ada-2c00-7000-8000-000000000040","holder":"赵德才","bank":"某某银行","branch":"许家湖支行","card_no":"6200000000000001234"}"#,
    ),
    (
        "performance_check",
        r#"{"id":"01a20ada-2c00-7000-8000-00000000003a","station":"371323XJH","revision":1,"retired":null,"contract":"01a20ada-2c00-7000-8000-000000000037","on_day":"2027-06-10","people":"王晓燕、李长河","reported_on":"2027-06-20","sent":40,"returned":38,"void":1,"satisfied":35}"#,
    ),
    (
        "person",
        r#"{"id":"01a20ada-2c00-7000-8000-00000000000b","station":"371323XJH","revision":1,"retired":null,"name":"王晓燕","document_kind":"citizen","document_no":"371323198503140024","sex":"2","birth":"1985-03-14","phone":"19900000001","ethnicity":"01","political":"13","education":"20","household":"agricultural","registered_at":"沂水县许家湖镇","native_place":"山东沂水","worked_since":"2008-07","skill":"高级工","model_worker":"municipal","hardship_worker":false,"merged_into":null,"note":"夜班"}"#,
    ),
    (
        "petition",
        r#"{"id":"01a20ada-2c00-7000-8000-000000000052","station":"371323XJH","revision":1,"retired":null,"trade_union":"01a20ada-2c00-7000-8000-00000000000e","number":"信〔2026〕7号","year":2026,"serial":7,"received_on":"2026-11-12","kind":"claim","decides":true,"channel":"visit","category":"pay","people":12,"forwarded_from":"县信访局","handler":"周明","same_as":null,"pending_elsewhere":null,"closed_on":"2026-11-20"}"#,
    ),
    (
        "petition_step",
        r#"{"id":"01a20ada-2c00-7000-8000-000000000057","station":"371323XJH","revision":1,"retired":null,"petition":"01a20ada-2c00-7000-8000-000000000052","step":"extended","on_day":"2026-11-20","until":"2027-01-10","people":"分管主席","document":"许工〔2026〕31号","note":"还要核对考勤"}"#,
    ),
    (
        "petition_text",
        r#"{"id":"01a20ada-2c00-7000-8000-000000000053","station":"371323XJH","revision":1,"retired":null,"petition":"01a20ada-2c00-7000-8000-000000000052","summary":"拖欠工资","claims":"补发工资","against":"沂河电子厂","facts":"欠三个月","opinion":"已补发","basis":"劳动法第五十条"}"#,
    ),
    (
        "petitioner",
        r#"{"id":"01a20ada-2c00-7000-8000-000000000054","station":"371323XJH","revision":1,"retired":null,"petition":"01a20ada-2c00-7000-8000-000000000052","name":"王晓燕","phone":"13905390001","workplace":"沂河电子厂","address":"许家湖镇"}"#,
    ),
    (
        "place_check",
        r#"{"id":"01a20ada-2c00-7000-8000-000000000063","station":"371323XJH","revision":1,"retired":null,"place":"01a20ada-2c00-7000-8000-000000000061","on_day":"2026-05-20","by_whom":"李秀芬","found":"饮水机坏了","mended_on":"2026-05-25"}"#,
    ),
    (
        "plan_target",
        r#"{"id":"01a20ada-2c00-7000-8000-00000000003c","station":"371323XJH","revision":1,"retired":null,"trade_union":"01a20ada-2c00-7000-8000-00000000000e","year":2026,"enterprises":60}"#,
    ),
    (
        "poll",
        r#"{"id":"01a20ada-2c00-7000-8000-00000000002e","station":"371323XJH","revision":1,"retired":null,"body":"01a20ada-2c00-7000-8000-000000000002","expected":118,"present":109,"seats":5,"candidates":6,"no_relatives":true}"#,
    ),
    (
        "posting",
        r#"{"id":"01a20ada-2c00-7000-8000-00000000001c","station":"371323XJH","revision":1,"retired":null,"trade_union":"01a20ada-2c00-7000-8000-00000000000e","item":"safety","title":"十月安全检查结果","channel":"board","from_day":"2026-11-01","to_day":"2026-11-17"}"#,
    ),
    (
        "proposal",
        r#"{"id":"01a20ada-2c00-7000-8000-00000000001e","station":"371323XJH","revision":1,"retired":null,"congress":"01a20ada-2c00-7000-8000-000000000014","session":"01a20ada-2c00-7000-8000-000000000016","number":7,"raised_on":"2026-10-08","title":"夜班班车加一趟","reason":"夜班下班没有公交","suggestion":"零点加一趟班车","proposer":"01a20ada-2c00-7000-8000-000000000015","seconders":"李长河、王晓燕","category":"living","examined_on":"2026-10-12","examination":"accepted","examination_note":null,"grouped_into":null,"department":"综合办公室","handler":"赵立新","assigned_on":"2026-10-13","answer_by":null}"#,
    ),
    (
        "proposal_answer",
        r#"{"id":"01a20ada-2c00-7000-8000-00000000001f","station":"371323XJH","revision":1,"retired":null,"proposal":"01a20ada-2c00-7000-8000-00000000001e","on_day":"2026-11-02","reply":"adopted","answer":"十一月起零点加一趟","satisfaction":"satisfied","feedback_on":"2026-11-05","feedback_note":null}"#,
    ),
    (
        "reminder",
        r#"{"id":"01a20ada-2c00-7000-8000-000000000031","station":"371323XJH","revision":1,"retired":null,"trade_union":"01a20ada-2c00-7000-8000-00000000000e","year":2026,"served_on":"2026-11-03","meet_by":"2026-12-20","document":"许工发〔2026〕12号","reason":"订单集中","answered_on":"2026-11-10"}"#,
    ),
    (
        "return_note",
        r#"{"id":"01a20ada-2c00-7000-8000-00000000000c","station":"371323XJH","revision":1,"retired":null,"edition":"base-2026-sample","finding":"members_fell","text":"整厂搬迁"}"#,
    ),
    (
        "round_visit",
        r#"{"id":"01a20ada-2c00-7000-8000-00000000004a","station":"371323XJH","revision":1,"retired":null,"round":"01a20ada-2c00-7000-8000-000000000049","place":1,"hardship_file":"01a20ada-2c00-7000-8000-000000000040","employer":"01a20ada-2c00-7000-8000-000000000004","other":"环卫所","people":30,"cadre":"周立新","fund":"01a20ada-2c00-7000-8000-000000000046","planned":100000,"planned_goods":"米、油","visited_on":"2026-01-20","said":"盼着厂里开工"}"#,
    ),
    (
        "sealed_return",
        r#"{"id":"01a20ada-2c00-7000-8000-00000000000d","station":"371323XJH","revision":1,"retired":null,"edition":"base-2026-sample","from_day":"2025-10-01","to_day":"2026-09-30","sealed_on":"2026-10-12","sealed_by":"李主席","short_code":"0a1b-2c3d-4e5f-6071-8293","figures":"{}"}"#,
    ),
    (
        "session",
        r#"{"id":"01a20ada-2c00-7000-8000-000000000016","station":"371323XJH","revision":1,"retired":null,"congress":"01a20ada-2c00-7000-8000-000000000014","session_no":4,"kind":"regular","on_day":"2026-11-20","place":"三楼会议室","base":100,"present":72,"papers_on":"2026-11-10","agenda_public_on":"2026-11-12","public_from":"2026-11-21","public_to":"2026-12-06","closed_on":"2026-11-20"}"#,
    ),
    (
        "session_item",
        r#"{"id":"01a20ada-2c00-7000-8000-000000000018","station":"371323XJH","revision":1,"retired":null,"session":"01a20ada-2c00-7000-8000-000000000016","place":3,"matter":"wage_contract","power":"pass","title":"工资专项集体合同草案","ballot":"secret","yes":51,"no":18,"abstained":2,"void":1,"resolution":"同意","seats":null,"valid":null}"#,
    ),
    (
        "signatory",
        r#"{"id":"01a20ada-2c00-7000-8000-000000000039","station":"371323XJH","revision":1,"retired":null,"contract":"01a20ada-2c00-7000-8000-000000000037","employer":"01a20ada-2c00-7000-8000-000000000004","stamped_on":"2026-12-08","employees":42,"voters":42,"yes":30,"to_day":"2027-03-31"}"#,
    ),
    (
        "single",
        r#"{"id":"01a20ada-2c00-7000-8000-000000000064","station":"371323XJH","revision":1,"retired":null,"trade_union":"01a20ada-2c00-7000-8000-00000000000e","name":"王晓燕","sex":"2","birth_year":1998,"phone":"13905390001","wishes":"想找本县的","consented_on":"2026-09-01","consent":"本人签字的登记表","withdrawn_on":"2026-11-22"}"#,
    ),
    (
        "single_follow",
        r#"{"id":"01a20ada-2c00-7000-8000-000000000065","station":"371323XJH","revision":1,"retired":null,"single":"01a20ada-2c00-7000-8000-000000000064","on_day":"2026-10-20","what":"在书屋见面","outcome":"met"}"#,
    ),
    (
        "snooze",
        r#"{"id":"01a20ada-2c00-7000-8000-000000000012","station":"371323XJH","revision":1,"retired":null,"item":"backup","until":"2026-11-25","reason":"U盘借出去了"}"#,
    ),
    (
        "topic",
        r#"{"id":"01a20ada-2c00-7000-8000-000000000036","station":"371323XJH","revision":1,"retired":null,"negotiation":"01a20ada-2c00-7000-8000-000000000032","subject":"average_wage","workers_say":"增 8%","employer_says":"增 5%","agreed":"增 6.5%"}"#,
    ),
    (
        "trade_union",
        r#"{"id":"01a20ada-2c00-7000-8000-00000000000e","station":"371323XJH","revision":1,"retired":null,"code":"371323-DZC","name":"沂河电子厂工会","short_name":null,"parent":null,"employer":"01a20ada-2c00-7000-8000-000000000004","form":"standalone","status":"standing","uscc":"81371323MA3C00011L","stat_code":"T1","founding_way":"on_site","prepared_on":"2015-03-02","founded_on":"2015-05-18","approval_no":"许工发〔2015〕3号","ended_on":null,"legal_person_no":"L1","legal_person_until":"2030-05-17","legal_representative":"李长河","seal":true,"bank_account":"沂水农商行 9138","workers_home":"county","territorial":"许家湖镇总工会","address":"许家湖镇","postcode":"276400","contact":"王晓燕","phone":"05392250001","email":"dzc@example.cn","pinyin":"yihedianzichanggonghui","initials":"yhdzcgh"}"#,
    ),
    (
        "union_event",
        r#"{"id":"01a20ada-2c00-7000-8000-00000000000f","station":"371323XJH","revision":1,"retired":null,"trade_union":"01a20ada-2c00-7000-8000-00000000000e","on_day":"2026-01-05","kind":"renamed","old_name":"沂河厂工会","new_name":"沂河电子厂工会","other":null,"document":null}"#,
    ),
    (
        "warmth_round",
        r#"{"id":"01a20ada-2c00-7000-8000-000000000049","station":"371323XJH","revision":1,"retired":null,"trade_union":"01a20ada-2c00-7000-8000-00000000000e","kind":"warmth","name":"2026年元旦春节送温暖","year":2026,"from_day":"2025-12-25","to_day":"2026-02-16","note":"含困难企业"}"#,
    ),
    (
        "year_closing",
        r#"{"id":"01a20ada-2c00-7000-8000-00000000005f","station":"371323XJH","revision":1,"retired":null,"trade_union":"01a20ada-2c00-7000-8000-00000000000e","year":2025,"closed_on":"2026-01-20","closed_by":"李主席","reopened_on":"2026-02-01","reopened_why":"补一张票据"}"#,
    ),
    (
        "yearly_report",
        r#"{"id":"01a20ada-2c00-7000-8000-00000000001d","station":"371323XJH","revision":1,"retired":null,"trade_union":"01a20ada-2c00-7000-8000-00000000000e","topic":"welfare","on_day":"2026-06-01","session":"01a20ada-2c00-7000-8000-000000000016"}"#,
    ),
];

fn id_in(line: &str) -> Uuid {
    line[7..43].parse().unwrap()
}

#[test]
fn a_record_of_every_kind_comes_out_of_the_ledger_word_for_word() {
    let desk = Desk::new();
    desk.act(Act::Intake, |tx| {
        LINES
            .iter()
            .try_for_each(|(kind, line)| Kind::find(kind).unwrap().take_line(tx, line))
    })
    .unwrap();
    desk.ledger
        .read::<_, StoreError>(|conn| {
            for (at, (kind, line)) in LINES.iter().enumerate() {
                assert_eq!(Kind::ALL[at].name(), *kind);
                assert_eq!(
                    Kind::ALL[at].line_of(conn, id_in(line))?.as_deref(),
                    Some(*line)
                );
                let mut walked = Vec::new();
                Kind::ALL[at].each_line(conn, "371323XJH", &mut |id, line| {
                    walked.push((id, line));
                    Ok(())
                })?;
                assert_eq!(walked, [(id_in(line), (*line).to_owned())]);
                assert_eq!(
                    Kind::ALL[at].count(conn)?,
                    i64::from(*kind != "employer"),
                    "{kind}"
                );
            }
            Ok(())
        })
        .unwrap();
}

#[test]
fn a_record_of_every_kind_is_put_back_and_retired_without_knowing_which() {
    let desk = Desk::new();
    desk.act(Act::Intake, |tx| {
        LINES
            .iter()
            .try_for_each(|(kind, line)| Kind::find(kind).unwrap().take_line(tx, line))
    })
    .unwrap();
    desk.act(Act::EditUnion, |tx| {
        LINES.iter().try_for_each(|(kind, line)| {
            Kind::find(kind).unwrap().retire(tx, id_in(line), "试一试")
        })
    })
    .unwrap();
    let edit = desk.newest_act();
    let counts = |desk: &Desk| {
        desk.ledger
            .check()
            .unwrap()
            .counts
            .iter()
            .map(|(_, count)| count)
            .sum::<i64>()
    };
    assert_eq!(counts(&desk), 0);
    let undone = desk.ledger.undo(edit, &desk.author()).unwrap();
    assert_eq!((undone.put_back, undone.kept.len()), (LINES.len(), 0));
    assert_eq!(counts(&desk), LINES.len() as i64 - 1);
}

#[test]
fn a_line_with_a_field_too_many_too_few_or_of_a_foreign_list_is_not_taken() {
    let desk = Desk::new();
    let of_operator = LINES.iter().find(|(kind, _)| *kind == "operator");
    let (_, operator) = of_operator.unwrap();
    for line in [
        operator.replace(r#""name""#, r#""nickname":"老李","name""#),
        operator.replace(r#","role":"chair""#, ""),
        operator.replace("chair", "emperor"),
        operator.replace("01a20ada-2c00", "01A20ADA-2C00"),
    ] {
        let taken = desk.act(Act::Intake, |tx| Kind::Operator.take_line(tx, &line));
        assert!(
            matches!(
                taken,
                Err(StoreError::Unreadable {
                    what: "operator",
                    ..
                })
            ),
            "{line}"
        );
    }
}

#[test]
fn the_digest_of_known_lines_is_the_known_number() {
    let mut digest = StateDigest::default();
    assert_eq!(
        digest.to_hex(),
        "0000000000000000000000000000000000000000000000000000000000000000"
    );
    digest.add(&StateDigest::line_hash(b""));
    assert_eq!(
        digest.to_hex(),
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    );
    digest.add(&StateDigest::line_hash(b""));
    assert_eq!(
        digest.to_hex(),
        "c761888531f8382935f7e99132df72484f5c83c8c9372699492b3236f0a570aa"
    );
}

#[test]
fn a_digest_has_one_text_only() {
    let hex = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    assert_eq!(StateDigest::from_hex(hex).unwrap().to_hex(), hex);
    assert_eq!(StateDigest::from_hex(&hex.to_uppercase()), None);
    assert_eq!(StateDigest::from_hex(&hex.replace("e3b0", "+3b0")), None);
    assert_eq!(StateDigest::from_hex(&hex[1..]), None);
    assert_eq!(StateDigest::from_hex(&"黄".repeat(64)), None);
}

proptest! {
    #[test]
    fn the_digest_does_not_depend_on_the_order(lines in prop::collection::vec(".{0,20}", 0..20), turn in 0usize..20) {
        let sum = |lines: &[String]| {
            let mut digest = StateDigest::default();
            lines.iter().for_each(|line| digest.add(&StateDigest::line_hash(line.as_bytes())));
            digest
        };
        let mut turned = lines.clone();
        if !turned.is_empty() {
            let middle = turn % turned.len();
            turned.rotate_left(middle);
        }
        turned.reverse();
        prop_assert_eq!(sum(&lines), sum(&turned));
    }

    #[test]
    fn taking_away_what_was_added_leaves_what_was(start in any::<[u8; 32]>(), hash in any::<[u8; 32]>()) {
        let mut digest = StateDigest::default();
        digest.add(&start);
        let before = digest;
        digest.add(&hash);
        digest.remove(&hash);
        prop_assert_eq!(digest, before);
        digest.remove(&hash);
        digest.add(&hash);
        prop_assert_eq!(digest, before);
    }
}
