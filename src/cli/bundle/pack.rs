//! What goes into a package, in the order in which it is read.

use std::path::Path;

use anyhow::{Error, anyhow};
use jiff::civil::Date;

use super::attachments::Enclosure;
use super::history::Earlier;
use super::words;
use crate::audience::{Audience, Edition, Secret, SecretKind, Secrets};
use crate::bundle::{ARKIVMELDING, Bag, Delivery, EFORMIDLING, Ending, File, Info, Namer, SVARUT, Sent, Sum};
use crate::case::{Case, MainLanguage, Names, Plan};
use crate::cli::failure::tell;
use crate::cli::names::KEY_FILE;
use crate::cli::render::words as documents;
use crate::lang::Lang;
use crate::render::leak::{Place, in_text};
use crate::render::{self, Contents, Document, Enclosed, Listed, Look, Options, RenderError, Replacements, Typesetter};

/// What a package is made with.
pub(super) struct Packer<'p> {
    pub(super) typesetter: &'p Typesetter,
    pub(super) templates: Option<&'p Path>,
    pub(super) look: Option<&'p Look>,
    pub(super) audience: Audience,
    pub(super) edition: &'p Edition<'p>,
    /// The case as the reader may see it.
    pub(super) case: &'p Case<'p>,
    pub(super) names: Option<&'p Names>,
    /// The names of a key file, wherever it was found: none of them may stand in the name of a file.
    pub(super) known_names: &'p [String],
    pub(super) errors: usize,
    pub(super) today: Date,
    pub(super) lang: Lang,
}

/// An earlier version of the plan as a document.
pub(super) struct Former {
    pub(super) number: Option<i64>,
    pub(super) date: Option<Date>,
    pub(super) pdf: Vec<u8>,
    pub(super) replaced: Replacements,
    /// How many errors its state had in its own time.
    pub(super) errors: usize,
    /// Fields that may name somebody, with the revision.
    pub(super) doubts: Vec<String>,
}

/// What lies in a package beside the documents of the present case.
#[derive(Default)]
pub(super) struct Beside {
    /// The earlier versions of the plan; none where nobody has asked for them.
    pub(super) history: Option<Vec<Former>>,
    pub(super) control: Vec<(Ending, Vec<u8>)>,
    pub(super) attachments: Vec<Enclosure>,
    pub(super) withholds_attachments: bool,
}

/// A package, and what must be said of it.
pub(super) struct Packed {
    pub(super) bag: Bag,
    /// What could not be printed as it is written.
    pub(super) replaced: Vec<Replacements>,
    /// The attachments that are no PDF.
    pub(super) other_formats: Vec<String>,
    /// The names of the earlier versions that are drafts: their states had errors.
    pub(super) drafts: Vec<String>,
    /// What may name somebody in an earlier version.
    pub(super) doubts: Vec<String>,
}

/// A document of the package, or one of its other parts.
struct Part {
    what: Enclosed,
    date: Option<Date>,
    name: String,
    ending: Ending,
    bytes: Vec<u8>,
}

/// A document that is to be made.
struct Due<'d> {
    document: Document,
    item: Option<&'d str>,
    date: Option<Date>,
}

impl Packer<'_> {
    /// Makes the package.
    pub(super) fn pack(&self, beside: Beside) -> Result<Packed, Error> {
        let Beside { history, control, attachments, withholds_attachments } = beside;
        let with_history = history.is_some();
        let history = history.unwrap_or_default();
        let drafts = history.iter().filter(|former| former.errors > 0);
        let drafts = drafts.map(|former| self.former_title(former.number, former.date)).collect();
        let doubts = history.iter().flat_map(|former| former.doubts.iter().cloned()).collect();
        let mut namer = Namer::default();
        let first = namer.next(Document::Contents.file_name(), None, Ending::PDF);
        let mut replaced = Vec::new();
        let mut parts = self.documents(history, &mut namer, &mut replaced)?;
        for (ending, bytes) in control {
            let name = namer.next("kontrollrapport", None, ending);
            parts.push(Part { what: Enclosed::Control, date: Some(self.today), name, ending, bytes });
        }
        let is_other = |one: &&Enclosure| one.ending != Ending::PDF;
        let other_formats = attachments.iter().filter(is_other).map(|one| one.id.clone().unwrap_or_default()).collect();
        parts.extend(attachments.into_iter().map(|one| attached(one, &mut namer)));
        let contents = self.contents(first, &parts, (with_history, withholds_attachments), &mut replaced)?;
        parts.insert(0, contents);
        self.prove(&parts)?;
        Ok(Packed { bag: self.bag(parts)?, replaced, other_formats, drafts, doubts })
    }

    fn language(&self) -> MainLanguage {
        if self.lang == Lang::Nn { MainLanguage::Nynorsk } else { MainLanguage::Bokmal }
    }

    /// What the package must hold of documents: those of the duties for Statsforvalteren, and for a family those that
    /// are about the pupil's own case.
    fn due(&self) -> Vec<Due<'_>> {
        let case = self.case;
        let (governor, today) = (self.audience == Audience::CountyGovernor, Some(self.today));
        let one = |document, date| Due { document, item: None, date };
        let mut due = Vec::new();
        due.extend((governor || case.county_governor.is_some()).then(|| one(Document::Account, today)));
        due.push(one(Document::Timeline, today));
        due.extend(case.plan.as_ref().map(|plan| one(Document::Plan, plan.date.and_then(|day| day.date))));
        due.extend(each(
            Document::Investigation,
            case.investigations.iter().map(|held| (held.id, held.start.and_then(|day| day.date))),
        ));
        due.extend(each(
            Document::Evaluation,
            case.evaluations.iter().map(|held| (held.id, held.date.and_then(|day| day.date))),
        ));
        let heard = case.hearings.iter().filter_map(|hearing| hearing.date?.date).max();
        due.extend((!case.hearings.is_empty()).then(|| one(Document::Hearings, heard)));
        let contact = case.contacts.iter().filter_map(|contact| contact.date?.date).max();
        due.extend((!case.contacts.is_empty()).then(|| one(Document::Contacts, contact)));
        let told = case.reports.iter().find_map(|report| report.to_owner.as_ref()?.date?.date);
        due.extend(governor.then(|| one(Document::OwnerNotice, told)));
        due
    }

    fn documents(
        &self,
        history: Vec<Former>,
        namer: &mut Namer,
        replaced: &mut Vec<Replacements>,
    ) -> Result<Vec<Part>, Error> {
        let secrets = self.secrets(&[]);
        let mut parts = Vec::new();
        let mut history = history.into_iter();
        let due = self.due();
        // Where there is no plan any more, those that were stand in its place.
        let last = due.iter().rposition(|due| matches!(due.document, Document::Plan | Document::Timeline));
        for (at, due) in due.iter().enumerate() {
            let options = Options { item: due.item, ..self.options(&secrets) };
            let made = match self.typesetter.pdf(due.document, self.case, &options) {
                Ok(made) => made,
                // A case that no duty to tell the owner came of has no such document.
                Err(RenderError::Nothing { .. }) if due.document == Document::OwnerNotice => continue,
                Err(error) => return Err(self.unset(&error)),
            };
            replaced.push(made.replaced);
            let name = namer.next(due.document.file_name(), due.date, Ending::PDF);
            let what = Enclosed::Document(due.document);
            parts.push(Part { what, date: due.date, name, ending: Ending::PDF, bytes: made.pdf });
            if Some(at) == last {
                for former in history.by_ref() {
                    replaced.push(former.replaced.clone());
                    parts.push(past(former, namer));
                }
            }
        }
        Ok(parts)
    }

    fn contents(
        &self,
        name: String,
        parts: &[Part],
        (with_history, withholds_attachments): (bool, bool),
        replaced: &mut Vec<Replacements>,
    ) -> Result<Part, Error> {
        let listed: Vec<Listed> = parts
            .iter()
            .map(|part| Listed { file: part.name.clone(), what: part.what.clone(), date: part.date })
            .collect();
        let names: Vec<String> = listed.iter().map(|one| one.file.clone()).collect();
        let secrets = self.secrets(&names);
        let contents = Contents { listed: &listed, with_history, withholds_attachments };
        let options = Options { contents, ..self.options(&secrets) };
        let made = self.typesetter.pdf(Document::Contents, self.case, &options).map_err(|error| self.unset(&error))?;
        replaced.push(made.replaced);
        let what = Enclosed::Document(Document::Contents);
        Ok(Part { what, date: Some(self.today), name, ending: Ending::PDF, bytes: made.pdf })
    }

    /// Sets an earlier version of the plan from the state that this packer is for.
    pub(super) fn former(
        &self,
        earlier: &Earlier,
        mut secrets: Secrets,
        doubts: Vec<String>,
        present: Option<&Plan<'_>>,
    ) -> Result<Former, Error> {
        // The day of the next version is none of the texts of this one.
        secrets.shown.extend(earlier.until.map(|day| day.to_string()));
        let present = present.and_then(|plan| plan.version).map(|version| version.value);
        let former = Some(render::Former { until: earlier.until, present });
        let options = Options { former, ..self.options(&secrets) };
        let made = self.typesetter.pdf(Document::Plan, self.case, &options).map_err(|error| self.unset(&error))?;
        let (number, date, errors) = (earlier.number, earlier.date, self.errors);
        Ok(Former { number, date, pdf: made.pdf, replaced: made.replaced, errors, doubts })
    }

    fn options<'o>(&'o self, secrets: &'o Secrets) -> Options<'o> {
        let edition = self.edition;
        Options {
            lang: self.language(),
            names: self.names.filter(|_| edition.codes),
            codes: edition.codes,
            called: Some(&edition.names),
            reader: Some(self.audience),
            errors: self.errors,
            look: self.look.filter(|_| !edition.hides_places()),
            secrets: Some(secrets).filter(|_| !edition.codes),
            ..Options::new(self.case, self.today)
        }
    }

    /// What must not stand in the package, beside texts that are the tool's own.
    fn secrets(&self, own: &[String]) -> Secrets {
        let mut secrets = self.edition.secrets.clone();
        if self.names.is_none() {
            secrets.withheld.extend(self.known_names.iter().map(|name| named(name)));
        }
        secrets.shown.extend(own.iter().cloned());
        secrets
    }

    fn unset(&self, error: &RenderError) -> Error {
        documents::no_document(self.lang, error, self.templates)
    }

    /// Proves that no name and no code of a person stands in the name of a file.
    fn prove(&self, parts: &[Part]) -> Result<(), Error> {
        let mut secrets = self.edition.secrets.clone();
        secrets.withheld.retain(|secret| secret.kind != SecretKind::Text);
        secrets.withheld.extend(self.known_names.iter().map(|name| named(name)));
        secrets.shown.clear();
        let leaks = parts.iter().flat_map(|part| in_text(Place::FileName, &part.name, &secrets));
        let fields: Vec<_> = leaks.map(|leak| leak.field).collect();
        match fields.is_empty() {
            true => Ok(()),
            false => Err(anyhow!(tell(self.lang, words::LEAK, &[&fields.join(", ")]))),
        }
    }

    fn bag(&self, parts: Vec<Part>) -> Result<Bag, Error> {
        let case_number = self.case.archive_number().map(|number| number.value.to_owned());
        let sent: Vec<Sent> = parts.iter().filter_map(|part| self.sent(part)).collect();
        let is_redacted = !self.audience.sees_everything();
        let delivery = Delivery {
            date: self.today,
            lang: self.language(),
            is_private: self.case.is_private(),
            is_redacted,
            case_number: case_number.clone(),
            sent,
        };
        let mut files = vec![(ARKIVMELDING, delivery.arkivmelding()?), (SVARUT, delivery.svarut())];
        files.extend((!is_redacted).then(|| (EFORMIDLING, delivery.eformidling())));
        let files = files.into_iter().map(|(path, bytes)| File { path: path.to_owned(), bytes });
        let parts = parts.into_iter().map(|part| File { path: part.name, bytes: part.bytes });
        let label = self.audience.label();
        let description = if self.lang == Lang::Nn { label.nn } else { label.nb };
        Ok(Bag::new(parts.chain(files).collect(), &Info { date: self.today, description, case_number }))
    }

    /// A part as archives and senders are told of it; what is for programs stays in the package.
    fn sent(&self, part: &Part) -> Option<Sent> {
        let (title, is_document) = match &part.what {
            Enclosed::Document(document) => (render::title(*document, self.case, self.language()).to_owned(), true),
            Enclosed::Earlier { version } => (self.former_title(*version, part.date), true),
            Enclosed::Attachment { id, .. } => (format!("Vedlegg {id}").trim_end().to_owned(), false),
            Enclosed::Control if part.ending == Ending::PDF => ("Kontrollrapport".to_owned(), true),
            Enclosed::Control => return None,
        };
        Some(Sent { name: part.name.clone(), title, ending: part.ending, is_document, sum: Sum::of(&part.bytes) })
    }

    /// `Aktivitetsplan, tidligere versjon 1, 2026-09-11`
    fn former_title(&self, version: Option<i64>, date: Option<Date>) -> String {
        let word = if self.lang == Lang::Nn { "tidlegare versjon" } else { "tidligere versjon" };
        let mut title = format!("{}, {word}", render::title(Document::Plan, self.case, self.language()));
        title.extend(version.map(|version| format!(" {version}")));
        title.extend(date.map(|date| format!(", {date}")));
        title
    }
}

/// A document for each of several things, or one for all of them where they cannot be told apart.
fn each<'d>(
    document: Document,
    items: impl Iterator<Item = (Option<crate::case::Code<'d>>, Option<Date>)>,
) -> Vec<Due<'d>> {
    let items: Vec<_> = items.collect();
    let due =
        |(id, date): (Option<crate::case::Code<'d>>, Option<Date>)| Some(Due { document, item: Some(id?.value), date });
    match items.iter().copied().map(due).collect() {
        Some(each) => each,
        None => vec![Due { document, item: None, date: items.iter().filter_map(|(_, date)| *date).max() }],
    }
}

fn past(former: Former, namer: &mut Namer) -> Part {
    let Former { number, date, pdf, .. } = former;
    let name = namer.next_version(Document::Plan.file_name(), number, date, Ending::PDF);
    Part { what: Enclosed::Earlier { version: number }, date, name, ending: Ending::PDF, bytes: pdf }
}

fn attached(one: Enclosure, namer: &mut Namer) -> Part {
    let name = match &one.id {
        Some(id) => namer.next_called("vedlegg", id, one.ending),
        None => namer.next("vedlegg", one.date, one.ending),
    };
    let what = Enclosed::Attachment { id: one.id.unwrap_or_default(), title: one.title };
    Part { what, date: one.date, name, ending: one.ending, bytes: one.bytes }
}

pub(super) fn named(name: &str) -> Secret {
    Secret { kind: SecretKind::Name, field: KEY_FILE.to_owned(), text: name.to_owned() }
}
