//! The schema: a committed snapshot, and the steps that lead to it.

use super::super::{Act, Kind, SCHEMA_VERSION, StoreError, migrations};
use super::Desk;
use rusqlite::Connection;

/// The schema of an empty ledger as SQLite holds it, one statement a line.
fn schema(conn: &Connection) -> String {
    let mut statement = conn
        .prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type DESC, name")
        .unwrap();
    let statements = statement
        .query_map([], |row| row.get::<_, String>(0))
        .unwrap();
    statements
        .map(|sql| format!("{};\n", sql.unwrap()))
        .collect()
}

#[test]
fn the_schema_is_the_committed_one() {
    let desk = Desk::new();
    let found = schema(&desk.ledger.writer());
    if std::env::var_os("TAIZHANG_WRITE_SCHEMA").is_some() {
        let file = concat!(env!("CARGO_MANIFEST_DIR"), "/src/store/schema.sql");
        std::fs::write(file, &found).unwrap();
    }
    assert!(
        found == include_str!("../schema.sql"),
        "the schema is not that of store/schema.sql. If the change is meant, add a migration, run the test once with \
         TAIZHANG_WRITE_SCHEMA=1, look at the difference and commit it.\n{found}"
    );
}

#[test]
fn an_empty_database_is_brought_to_the_newest_schema_step_by_step() {
    let mut conn = Connection::open_in_memory().unwrap();
    assert_eq!(migrations::version(&conn).unwrap(), 0);
    migrations::migrate(&mut conn).unwrap();
    assert_eq!(migrations::version(&conn).unwrap(), SCHEMA_VERSION);
    assert_eq!(schema(&conn), include_str!("../schema.sql"));
    migrations::migrate(&mut conn).unwrap();
    assert_eq!(schema(&conn), include_str!("../schema.sql"));
}

#[test]
fn every_record_table_carries_owner_bundle_revision_and_retirement() {
    let desk = Desk::new();
    let conn = desk.ledger.writer();
    for kind in Kind::ALL {
        let mut columns = conn
            .prepare(&format!(
                "SELECT name FROM pragma_table_info('{}')",
                kind.name()
            ))
            .unwrap();
        let columns: Vec<String> = columns
            .query_map([], |row| row.get(0))
            .unwrap()
            .map(Result::unwrap)
            .collect();
        assert_eq!(
            columns[..5],
            ["id", "station", "bundle", "revision", "retired"],
            "{}",
            kind.name()
        );
    }
}

#[test]
fn kinds_have_fixed_numbers_and_names_in_bundle_order() {
    let named: Vec<(i64, &str)> = Kind::ALL
        .iter()
        .map(|kind| (*kind as i64, kind.name()))
        .collect();
    assert_eq!(
        named,
        [
            (96, "activity"),
            (97, "activity_place"),
            (72, "aid"),
            (42, "appraisal"),
            (1, "attachment"),
            (23, "attendance"),
            (94, "audit_finding"),
            (99, "award"),
            (43, "board_seat"),
            (2, "body"),
            (25, "candidate"),
            (16, "case_file"),
            (17, "case_step"),
            (56, "clause"),
            (59, "clause_check"),
            (61, "coaching"),
            (44, "company_board"),
            (20, "congress"),
            (69, "consent"),
            (45, "constituency"),
            (55, "contract"),
            (3, "cover"),
            (21, "delegate"),
            (48, "departure"),
            (89, "dues_month"),
            (86, "duty_day"),
            (19, "earlier_figure"),
            (4, "employer"),
            (67, "family_health"),
            (65, "family_member"),
            (70, "fund"),
            (71, "fund_entry"),
            (92, "fund_plan"),
            (93, "fund_return"),
            (37, "grading"),
            (38, "grading_item"),
            (64, "hardship_file"),
            (66, "hardship_survey"),
            (62, "harmony"),
            (63, "harmony_check"),
            (5, "headcount"),
            (76, "help"),
            (39, "idle_answer"),
            (85, "legal_aid"),
            (90, "levy"),
            (52, "material"),
            (6, "member"),
            (88, "member_due"),
            (7, "membership_event"),
            (80, "model_payment"),
            (79, "model_worker"),
            (91, "money_line"),
            (78, "mutual_claim"),
            (77, "mutual_year"),
            (50, "negotiation"),
            (53, "negotiation_meeting"),
            (51, "negotiator"),
            (8, "not_same"),
            (9, "officer"),
            (30, "open_system"),
            (10, "operator"),
            (32, "opinion"),
            (75, "pair"),
            (68, "pay_account"),
            (58, "performance_check"),
            (11, "person"),
            (82, "petition"),
            (87, "petition_step"),
            (83, "petition_text"),
            (84, "petitioner"),
            (98, "place_check"),
            (60, "plan_target"),
            (47, "poll"),
            (31, "posting"),
            (34, "proposal"),
            (35, "proposal_answer"),
            (49, "reminder"),
            (12, "return_note"),
            (74, "round_visit"),
            (13, "sealed_return"),
            (22, "session"),
            (24, "session_item"),
            (57, "signatory"),
            (100, "single"),
            (101, "single_follow"),
            (18, "snooze"),
            (54, "topic"),
            (14, "trade_union"),
            (15, "union_event"),
            (73, "warmth_round"),
            (95, "year_closing"),
            (33, "yearly_report"),
        ]
    );
    for kind in Kind::ALL {
        assert_eq!(Kind::find(kind.name()), Some(*kind));
        assert_eq!(Kind::numbered(*kind as i64).unwrap(), *kind);
    }
    assert_eq!(Kind::find("payroll"), None);
    assert!(Kind::numbered(0).is_err());
    let at_home: Vec<&str> = Kind::ALL
        .iter()
        .filter(|kind| !kind.travels())
        .map(|kind| kind.name())
        .collect();
    assert_eq!(
        at_home,
        [
            "duty_day",
            "earlier_figure",
            "family_health",
            "legal_aid",
            "member_due",
            "mutual_claim",
            "operator",
            "pay_account",
            "petition",
            "petition_step",
            "petition_text",
            "petitioner",
            "single",
            "single_follow",
            "snooze"
        ]
    );
}

#[test]
fn indexes_that_are_laid_out_after_the_work_stand_again_as_they_were_also_where_it_failed() {
    let desk = Desk::new();
    let factory = desk.found("371323-DZC", "沂河电子厂工会");
    let before = schema(&desk.ledger.writer());
    let gone = |conn: &Connection| {
        let left = "SELECT count(*) FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'roll_line' AND sql IS NOT NULL";
        conn.query_row(left, [], |row| row.get::<_, i64>(0))
            .unwrap()
            == 0
    };
    let failed = desk.act(Act::ImportRoll, |tx| {
        tx.indexed_after("roll_line", || {
            assert!(gone(tx.conn()));
            Err::<(), _>(StoreError::DiskFull)
        })
    });
    assert!(matches!(failed, Err(StoreError::DiskFull)));
    assert_eq!(schema(&desk.ledger.writer()), before);
    desk.enrol(factory, "王晓燕", "", "2026-11-01");
    desk.act(Act::ImportRoll, |tx| {
        tx.indexed_after("roll_line", || Ok::<_, StoreError>(()))
    })
    .unwrap();
    assert_eq!(schema(&desk.ledger.writer()), before);
    let found: i64 = desk
        .ledger
        .writer()
        .query_row(
            "SELECT count(*) FROM roll_line INDEXED BY roll_line_name WHERE name = '王晓燕'",
            [],
            |row| row.get(0),
        )
        .unwrap();
    assert_eq!(found, 1);
}
