//! What archives and senders read beside the documents: arkivmelding, SvarUt's forsendelse and eFormidling's message.
//!
//! Titles here stand in public journals and in notices, so they are the tool's own words: nothing of a case but its
//! number, the identifiers of attachments and days. Sender and receiver are for whoever sends to fill in.

use std::io;

use jiff::civil::Date;
use serde_json::json;

use super::bag::AGENT;
use super::name::Ending;
use super::sum::Sum;
use crate::case::MainLanguage;
use crate::lang::Text;
use crate::report::xml;

/// The name of the message to an archive.
pub const ARKIVMELDING: &str = "arkivmelding.xml";
/// The name of what SvarUt is told.
pub const SVARUT: &str = "forsendelse.json";
/// The name of what eFormidling is told.
pub const EFORMIDLING: &str = "eformidling.json";

/// The namespace of the arkivmelding that eFormidling takes, made from Noark 5 version 3.1.
const NAMESPACE: &str = "http://www.arkivverket.no/standarder/noark5/arkivmelding";
const INSTANCE: &str = "http://www.w3.org/2001/XMLSchema-instance";

/// What Noark calls things (metadata catalogue, version 3.1).
const EXEMPT: &str = "Unntatt offentlighet";
const BASIS: &str = "offentleglova § 13, jf. forvaltningsloven § 13";
const ARCHIVED: &str = "Arkivformat";
const AS_WRITTEN: &str = "Produksjonsformat";
const SHIELDED: &str = "Skjerming av hele dokumentet";
const PARTLY_SHIELDED: &str = "Skjerming av deler av dokumentet";
const REDACTED: &str = "Dokument hvor deler av innholdet er skjermet";

const TITLE: Text = Text::new(
    "Dokumentasjon i skolemiljøsak, opplæringslova kapittel 12",
    "Dokumentasjon i skolemiljøsak, opplæringslova kapittel 12",
    "Documents of a case under the Education Act chapter 12",
);
/// The chapter holds in a private school through the Act on these.
const PRIVATE_TITLE: Text = Text::new(
    "Dokumentasjon i skolemiljøsak, opplæringslova kapittel 12, jf. privatskolelova § 2-4",
    "Dokumentasjon i skolemiljøsak, opplæringslova kapittel 12, jf. privatskolelova § 2-4",
    "Documents of a case under the Education Act chapter 12, cf. the Private Schools Act § 2-4",
);
/// What anybody may read.
const PUBLIC_TITLE: Text =
    Text::new("Oversendelse av dokumentasjon", "Oversending av dokumentasjon", "Documents sent over");

/// A file that is sent.
#[derive(Clone, Debug)]
pub struct Sent {
    /// Its name.
    pub name: String,
    /// What it is called, in the tool's own words.
    pub title: String,
    /// How its name ends.
    pub ending: Ending,
    /// Whether it is a document of the tool, and so of a kind that archives keep.
    pub is_document: bool,
    /// Its checksum.
    pub sum: Sum,
}

/// A sending.
#[derive(Clone, Debug)]
pub struct Delivery {
    /// The day.
    pub date: Date,
    /// The language of its titles.
    pub lang: MainLanguage,
    /// Whether the school is private.
    pub is_private: bool,
    /// Whether the documents leave out what their reader may not see.
    pub is_redacted: bool,
    /// The number of the case in the school's archive.
    pub case_number: Option<String>,
    /// What is sent, the main document first.
    pub sent: Vec<Sent>,
}

impl Delivery {
    /// The message to an archive, in the dialect of eFormidling: it has no place for checksums, which stand in the
    /// manifest of the package.
    ///
    /// # Errors
    /// None: nothing is written but to memory.
    pub fn arkivmelding(&self) -> io::Result<Vec<u8>> {
        let mut out = Vec::new();
        xml::declaration(&mut out)?;
        xml::start(&mut out, "arkivmelding", &[("xmlns", NAMESPACE), ("xmlns:xsi", INSTANCE)])?;
        let mut message = Message { out: &mut out, delivery: self };
        message.texts(&[
            ("system", AGENT),
            ("meldingId", &self.guid("melding")),
            ("tidspunkt", &self.moment()),
            ("antallFiler", &self.sent.len().to_string()),
        ])?;
        message.folder()?;
        xml::end(&mut out, "arkivmelding")?;
        Ok(out)
    }

    /// What SvarUt must be told, so that nothing is shown to anybody who has not shown who they are, and nothing is
    /// printed and posted. Who receives it, and whether the files were encrypted, is for the sender to say.
    pub fn svarut(&self) -> Vec<u8> {
        let document = |sent: &Sent| json!({ "filnavn": sent.name, "mimeType": sent.ending.mime });
        pretty(&json!({
            "tittel": self.said(PUBLIC_TITLE),
            "avgivendeSystem": AGENT,
            "eksternReferanse": self.guid("melding"),
            "krevNiva4Innlogging": true,
            "kunDigitalLevering": true,
            "dokumenter": self.sent.iter().map(document).collect::<Vec<_>>(),
            "metadataFraAvleverendeSystem": { "tittel": self.said(PUBLIC_TITLE), "journalPostType": "U" },
        }))
    }

    /// What eFormidling must be told: the process for what is confidential, and the level of security that holds where
    /// it goes on by SvarUt.
    pub fn eformidling(&self) -> Vec<u8> {
        pretty(&json!({
            "standardBusinessDocumentHeader": {
                "headerVersion": "1.0",
                "documentIdentification": {
                    "standard": "urn:no:difi:arkivmelding:xsd::arkivmelding",
                    "type": "arkivmelding",
                    "typeVersion": "2.0",
                },
                "businessScope": { "scope": [{
                    "type": "ConversationId",
                    "identifier": "urn:no:difi:profile:arkivmelding:taushetsbelagt:ver1.0",
                }] },
            },
            "arkivmelding": { "sikkerhetsnivaa": 4, "hoveddokument": self.main() },
        }))
    }

    fn main(&self) -> &str {
        self.sent.first().map_or("", |sent| &sent.name)
    }

    fn said(&self, text: Text) -> &'static str {
        match self.lang {
            MainLanguage::Bokmal => text.nb,
            MainLanguage::Nynorsk => text.nn,
        }
    }

    fn moment(&self) -> String {
        format!("{}T00:00:00", self.date)
    }

    /// The identifier of a part of this sending. Another day or another byte gives another.
    fn guid(&self, part: &str) -> String {
        let listed = self.sent.iter().map(|sent| format!("{}  {}\n", sent.sum, sent.name));
        Sum::of(format!("{part}\n{}\n{}", self.date, listed.collect::<String>()).as_bytes()).guid()
    }
}

fn pretty(value: &serde_json::Value) -> Vec<u8> {
    format!("{value:#}\n").into_bytes()
}

/// An arkivmelding that is being written; the order of its elements is that of the schema.
struct Message<'m> {
    out: &'m mut Vec<u8>,
    delivery: &'m Delivery,
}

impl Message<'_> {
    fn texts(&mut self, texts: &[(&str, &str)]) -> io::Result<()> {
        texts.iter().try_for_each(|(name, text)| xml::text(self.out, name, &[], text))
    }

    fn titles(&mut self) -> io::Result<()> {
        let delivery = self.delivery;
        let title = if delivery.is_private { PRIVATE_TITLE } else { TITLE };
        self.texts(&[("tittel", delivery.said(title)), ("offentligTittel", delivery.said(PUBLIC_TITLE))])
    }

    fn made(&mut self) -> io::Result<()> {
        let moment = self.delivery.moment();
        self.texts(&[("opprettetDato", &moment), ("opprettetAv", AGENT)])
    }

    fn shield(&mut self) -> io::Result<()> {
        let all = if self.delivery.is_redacted { PARTLY_SHIELDED } else { SHIELDED };
        xml::start(self.out, "skjerming", &[])?;
        self.texts(&[
            ("tilgangsrestriksjon", EXEMPT),
            ("skjermingshjemmel", BASIS),
            ("skjermingMetadata", "Tittel registrering"),
            ("skjermingDokument", all),
        ])?;
        xml::end(self.out, "skjerming")
    }

    fn folder(&mut self) -> io::Result<()> {
        let delivery = self.delivery;
        let (folder, day) = (delivery.guid("mappe"), delivery.date.to_string());
        xml::start(self.out, "mappe", &[("xsi:type", "saksmappe")])?;
        self.texts(&[("systemID", &folder)])?;
        if let Some(number) = &delivery.case_number {
            self.texts(&[("mappeID", number)])?;
        }
        self.titles()?;
        self.made()?;
        self.shield()?;
        self.entry(&folder, &day)?;
        self.texts(&[
            ("saksdato", &day),
            ("administrativEnhet", "Skolen"),
            ("saksansvarlig", "Skolens leder"),
            ("saksstatus", "Under behandling"),
        ])?;
        xml::end(self.out, "mappe")
    }

    fn entry(&mut self, folder: &str, day: &str) -> io::Result<()> {
        let delivery = self.delivery;
        xml::start(self.out, "basisregistrering", &[("xsi:type", "journalpost")])?;
        self.texts(&[("systemID", &delivery.guid("journalpost"))])?;
        self.made()?;
        // The schema wants them of every registrering. Whoever takes it into an archive writes their own.
        self.texts(&[("arkivertDato", &delivery.moment()), ("arkivertAv", AGENT)])?;
        self.texts(&[("referanseForelderMappe", folder)])?;
        self.shield()?;
        for (index, sent) in delivery.sent.iter().enumerate() {
            self.document(index, sent)?;
        }
        self.titles()?;
        self.texts(&[
            ("journalposttype", "Utgående dokument"),
            ("journalstatus", "Ferdigstilt fra saksbehandler"),
            ("journaldato", day),
            ("dokumentetsDato", day),
            ("antallVedlegg", &delivery.sent.len().saturating_sub(1).to_string()),
        ])?;
        let receiver = if delivery.is_redacted { "Foresatt" } else { "Statsforvalteren" };
        xml::start(self.out, "korrespondansepart", &[])?;
        self.texts(&[("korrespondanseparttype", "Mottaker"), ("korrespondansepartNavn", receiver)])?;
        xml::end(self.out, "korrespondansepart")?;
        xml::end(self.out, "basisregistrering")
    }

    fn document(&mut self, index: usize, sent: &Sent) -> io::Result<()> {
        let delivery = self.delivery;
        let moment = delivery.moment();
        xml::start(self.out, "dokumentbeskrivelse", &[])?;
        self.texts(&[
            ("systemID", &delivery.guid(&sent.name)),
            ("dokumenttype", "Dokument"),
            ("dokumentstatus", "Dokumentet er ferdigstilt"),
            ("tittel", &sent.title),
        ])?;
        self.made()?;
        let role = if index == 0 { "Hoveddokument" } else { "Vedlegg" };
        self.texts(&[
            ("tilknyttetRegistreringSom", role),
            ("dokumentnummer", &(index + 1).to_string()),
            ("tilknyttetDato", &moment),
            ("tilknyttetAv", AGENT),
        ])?;
        xml::start(self.out, "dokumentobjekt", &[])?;
        let variant = match (delivery.is_redacted, sent.is_document) {
            (true, _) => REDACTED,
            (false, true) => ARCHIVED,
            (false, false) => AS_WRITTEN,
        };
        self.texts(&[("versjonsnummer", "1"), ("variantformat", variant)])?;
        self.made()?;
        self.texts(&[("referanseDokumentfil", &sent.name)])?;
        xml::end(self.out, "dokumentobjekt")?;
        xml::end(self.out, "dokumentbeskrivelse")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn delivery(is_redacted: bool) -> Delivery {
        let sent = |name: &str, title: &str, is_document| Sent {
            name: name.into(),
            title: title.into(),
            ending: Ending::of(name),
            is_document,
            sum: Sum::of(name.as_bytes()),
        };
        Delivery {
            date: jiff::civil::date(2026, 10, 5),
            lang: MainLanguage::Bokmal,
            is_private: false,
            is_redacted,
            case_number: Some("2026-0147".into()),
            sent: vec![sent("00-innhold.pdf", "Innhold", true), sent("01-vedlegg-B1.docx", "Vedlegg B1", false)],
        }
    }

    fn text(delivery: &Delivery) -> String {
        String::from_utf8(delivery.arkivmelding().unwrap()).unwrap().replace(env!("CARGO_PKG_VERSION"), "0")
    }

    #[test]
    fn the_message_to_an_archive() {
        insta::assert_snapshot!(text(&delivery(false)));
    }

    #[test]
    fn the_message_of_a_private_school_names_what_makes_the_chapter_hold_there() {
        let message = text(&Delivery { is_private: true, ..delivery(false) });
        assert_eq!(message.matches("opplæringslova kapittel 12, jf. privatskolelova § 2-4<").count(), 2, "{message}");
        assert!(!text(&delivery(false)).contains("privatskolelova"));
    }

    #[test]
    fn a_redacted_sending_says_that_it_is() {
        let message = text(&delivery(true));
        assert_eq!(message.matches(REDACTED).count(), 2);
        assert!(!message.contains(ARCHIVED) && !message.contains("Statsforvalteren"));
    }

    #[test]
    fn senders_are_told_to_keep_it_safe() {
        let said = |bytes: Vec<u8>| serde_json::from_slice::<serde_json::Value>(&bytes).unwrap();
        let svarut = said(delivery(false).svarut());
        for key in ["krevNiva4Innlogging", "kunDigitalLevering"] {
            assert_eq!(svarut[key], true, "{key}");
        }
        assert_eq!(svarut["tittel"], "Oversendelse av dokumentasjon");
        assert_eq!(svarut["dokumenter"][1]["filnavn"], "01-vedlegg-B1.docx");
        let eformidling = said(delivery(false).eformidling());
        assert_eq!(eformidling["arkivmelding"]["sikkerhetsnivaa"], 4);
        assert_eq!(eformidling["arkivmelding"]["hoveddokument"], "00-innhold.pdf");
    }

    #[test]
    fn identifiers_follow_from_what_is_sent() {
        assert_eq!(text(&delivery(false)), text(&delivery(false)));
        let other = Delivery { date: jiff::civil::date(2026, 10, 6), ..delivery(false) };
        assert_ne!(other.guid("melding"), delivery(false).guid("melding"));
    }
}
