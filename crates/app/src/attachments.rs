//! 附件: papers and photographs that belong to a record. Those of a petition are sealed with it: they never travel (what they belong
//! to does not), their names are shown with its contents, and the log calls them by its number. Those of a household in trouble, and
//! of whatever belongs to its file, are named and taken out while what is sensitive is open (decision 35).

use crate::petitions::{paper_taken_out, papers_seen};
use crate::{Answer, Failure, Office, Progress, assistance};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};
use std::fs;
use std::path::Path;
use taizhang_ledger::assistance::households::HardshipFile;
use taizhang_ledger::assistance::privacy::file_of_record;
use taizhang_ledger::attachments::Attachment;
use taizhang_ledger::petitions::Petition;
use taizhang_ledger::shared::AttachmentId;
use taizhang_ledger::store::{Act, Entry, Kind, LARGEST_ATTACHMENT, Record as _, StoreError};
use ts_rs::TS;
use uuid::Uuid;

pub(crate) use crate::session::Nothing;

/// A paper to be added to a record.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct AttachmentAdd {
    /// Kind of the record: `trade_union`, `body`, `member` and so on.
    pub kind: String,
    /// Id of the record.
    pub id: String,
    /// What it is, in the office's words; empty takes the file's name.
    pub title: String,
    /// The file.
    pub file: String,
}

/// Which record's papers.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct AttachmentList {
    /// Kind of the record.
    pub kind: String,
    /// Id of the record.
    pub id: String,
}

/// The papers of a record.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AttachmentLines {
    /// In the order of adding.
    pub attachments: Vec<AttachmentLine>,
}

/// One paper.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AttachmentLine {
    /// Its id: what `attachment_save` takes.
    pub id: String,
    /// What it is.
    pub title: String,
    /// Size in bytes.
    pub bytes: i64,
    /// SHA-256 of its content.
    pub sha256: String,
}

/// Where a paper is to be saved.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct AttachmentSave {
    /// Which.
    pub id: String,
    /// The file; nothing is written over.
    pub to: String,
}

/// Which picture is to be shown.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct AttachmentPicture {
    /// Id of the paper.
    pub id: String,
}

/// A picture for the window alone: it is never written beside the ledger.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AttachmentShown {
    /// `data:image/…;base64,…`; nothing for a paper that is no PNG or JPEG picture, or is too large to be shown.
    pub image: Option<String>,
}

/// Largest picture shown in the window, in bytes (8 MB): a photograph of a phone.
const LARGEST_SHOWN: i64 = 8 << 20;

/// Adds a paper to a record: the bytes are on the disk, sealed, before the record names them.
pub fn attachment_add(
    office: &Office,
    request: AttachmentAdd,
    progress: &dyn Progress,
) -> Answer<AttachmentLine> {
    let subject = record(office, &request.kind, &request.id)?;
    let keeper = keeper_of(office, subject)?;
    let path = Path::new(&request.file);
    let found = fs::metadata(path).map_err(StoreError::io(path))?.len();
    if found > LARGEST_ATTACHMENT {
        let limit = LARGEST_ATTACHMENT;
        return Err(StoreError::AttachmentTooLarge { found, limit }.into());
    }
    progress.go_on("加密存附件", 0, None)?;
    let bytes = fs::read(path).map_err(StoreError::io(path))?;
    let title = match request.title.trim() {
        "" => path.file_stem().unwrap_or_default().to_string_lossy(),
        title => title.into(),
    };
    // Who may not write keeps no bytes either.
    let sha256 = office.with_author(|_| Ok(office.ledger()?.keep_attachment(&bytes)?))?;
    // What a paper of somebody's is called may tell of an illness: the log says whose number it went to.
    let called = match &keeper {
        Keeper::Petition(petition) => petition.number.clone(),
        Keeper::File(file) => assistance::subject(file),
        Keeper::Open => title.to_string(),
    };
    let added = office.transact(Entry::new(Act::Attach, &called), |tx| {
        tx.insert(Attachment {
            id: tx.new_id(),
            station: String::new(),
            revision: 0,
            retired: None,
            subject: subject.into(),
            title: title.to_string(),
            sha256,
            bytes: bytes.len() as i64,
        })
    })?;
    Ok(line(added))
}

/// Lists the papers of a record.
pub fn attachment_list(
    office: &Office,
    request: AttachmentList,
    _: &dyn Progress,
) -> Answer<AttachmentLines> {
    let subject = record(office, &request.kind, &request.id)?;
    let keeper = keeper_of(office, subject)?;
    if let Keeper::Petition(petition) = &keeper {
        papers_seen(office, petition)?;
    }
    let found = office
        .ledger()?
        .read(|conn| Attachment::of(conn, subject))?;
    // Where no paper lies yet there is nothing to put away.
    if let Keeper::File(file) = &keeper
        && !found.is_empty()
    {
        office.unsealed()?;
        office.look_at(file.id.into(), &assistance::subject(file))?;
    }
    Ok(AttachmentLines {
        attachments: found.into_iter().map(line).collect(),
    })
}

/// Saves a paper to a file of its own, proved against its hash.
pub fn attachment_save(
    office: &Office,
    request: AttachmentSave,
    _: &dyn Progress,
) -> Answer<Nothing> {
    let id: AttachmentId = request.id.parse().map_err(|_| unknown("id"))?;
    let ledger = office.ledger()?;
    let wanted = ledger.read(|conn| Attachment::get(conn, id))?;
    hand_out(office, &wanted, "存出附件")?;
    let plain = ledger.attachment(&wanted.sha256)?;
    let to = Path::new(&request.to);
    let written = fs::File::create_new(to).and_then(|mut file| {
        std::io::Write::write_all(&mut file, &plain)?;
        file.sync_all()
    });
    written.map_err(StoreError::io(to))?;
    Ok(Nothing {})
}

/// Reads a picture for the window, proved against its hash. What it is, its first bytes say, not its name. One that is put
/// away is a line of the log, as if it were saved.
pub fn attachment_picture(
    office: &Office,
    request: AttachmentPicture,
    _: &dyn Progress,
) -> Answer<AttachmentShown> {
    let id: AttachmentId = request.id.parse().map_err(|_| unknown("id"))?;
    let ledger = office.ledger()?;
    let wanted = ledger.read(|conn| Attachment::get(conn, id))?;
    hand_out(office, &wanted, "看附件")?;
    if wanted.bytes > LARGEST_SHOWN {
        return Ok(AttachmentShown { image: None });
    }
    let plain = ledger.attachment(&wanted.sha256)?;
    let kind = match plain.as_slice() {
        [0x89, b'P', b'N', b'G', ..] => "png",
        [0xFF, 0xD8, 0xFF, ..] => "jpeg",
        _ => return Ok(AttachmentShown { image: None }),
    };
    let image = format!("data:image/{kind};base64,{}", STANDARD.encode(&plain));
    Ok(AttachmentShown { image: Some(image) })
}

/// Lets a paper go out of the ledger, onto the screen or into a file: one that is put away only while it is open, and as a line of
/// the log.
fn hand_out(office: &Office, paper: &Attachment, how: &str) -> Answer<()> {
    match keeper_of(office, paper.subject.into())? {
        Keeper::Petition(petition) => paper_taken_out(office, &petition, how),
        Keeper::File(file) => {
            office.unsealed()?;
            let subject = assistance::subject(&file);
            let entry = Entry::new(Act::LookSensitive, &subject).because(how);
            office.transact(entry, |_| -> Answer<()> { Ok(()) })
        }
        Keeper::Open => Ok(()),
    }
}

/// The id of a record that stands in the ledger.
fn record(office: &Office, kind: &str, id: &str) -> Answer<Uuid> {
    let kind = Kind::find(kind)
        .filter(|kind| kind.travels() || *kind == Kind::Petition)
        .ok_or_else(|| unknown("kind"))?;
    let uuid = Uuid::try_parse(id).map_err(|_| unknown("id"))?;
    let known = office.ledger()?.read(|conn| kind.line_of(conn, uuid))?;
    if known.is_some() {
        Ok(uuid)
    } else {
        let (kind, id) = (kind.name(), id.to_owned());
        Err(StoreError::Absent { kind, id }.into())
    }
}

/// With what papers are put away.
enum Keeper {
    /// 信访
    Petition(Box<Petition>),
    /// 困难职工档案, or what belongs to one
    File(Box<HardshipFile>),
    /// Nothing that is sensitive.
    Open,
}

fn keeper_of(office: &Office, subject: Uuid) -> Answer<Keeper> {
    office.ledger()?.read(|conn| {
        if let Some(petition) = Petition::find(conn, subject)? {
            return Ok(Keeper::Petition(Box::new(petition)));
        }
        let file = file_of_record(conn, subject)?;
        Ok(file.map_or(Keeper::Open, |file| Keeper::File(Box::new(file))))
    })
}

fn line(attachment: Attachment) -> AttachmentLine {
    AttachmentLine {
        id: attachment.id.to_string(),
        title: attachment.title,
        bytes: attachment.bytes,
        sha256: attachment.sha256,
    }
}

fn unknown(field: &str) -> Failure {
    Failure::new("bad_request", "请求里有一项不认识。", "请从列表里重新选。").at(field)
}
