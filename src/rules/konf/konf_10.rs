//! KONF-10: file names tell nobody whom a case is about.

use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::sensitive::names::NameList;
use crate::rules::sensitive::{self, Kind};
use crate::rules::{Context, Example, Findings, Found, Rule};

pub(super) static RULE: Rule = Rule {
    code: "KONF-10",
    severity: Severity::Warning,
    basis: &[&law::SECRECY, &law::OWN_PROPOSAL],
    title: Text::new("Filnavn røper ingen personer", "Filnamn røper ingen personar", "File names give no person away"),
    why: Text::new(
        "Filnavn blir synlige for langt flere enn de som kan åpne filen: i mapper, sikkerhetskopier, e-post og \
         skrivebord. Et navn eller nummer i filnavnet forteller at barnet har en sak om skolemiljøet.",
        "Filnamn blir synlege for langt fleire enn dei som kan opne fila: i mapper, reservekopiar, e-post og på \
         skrivebordet. Eit namn eller nummer i filnamnet fortel at barnet har ei sak om skolemiljøet.",
        "File names are seen by many more than those who can open the file: in folders, backups, e-mail and on \
         desktops. A name or number in the name of a file tells that the child has a case on the school environment.",
    ),
    limits: Text::new(
        "Regelen ser på navnet på saksfilen og mappen den ligger i, og på `fil` under `vedlegg`. Den leter etter navn \
         fra navnefilen, fødselsnummer, telefonnummer og e-postadresser, og ser ikke hva filene inneholder. \
         Fødselsnummer og e-postadresser i `fil` er det DOK-09 som ser. Et fornavn som også er et vanlig ord, teller \
         bare sammen med etternavnet.",
        "Regelen ser på namnet på saksfila og mappa ho ligg i, og på `fil` under `vedlegg`. Han leitar etter namn frå \
         namnefila, fødselsnummer, telefonnummer og e-postadresser, og ser ikkje kva filene inneheld. Fødselsnummer og \
         e-postadresser i `fil` er det DOK-09 som ser. Eit førenamn som òg er eit vanleg ord, tel berre saman med \
         etternamnet.",
        "The rule looks at the name of the case file and of its folder, and at `fil` under `vedlegg`. It looks for \
         names of the key file, national identity numbers, phone numbers and e-mail addresses, and does not see what \
         the files hold. Identity numbers and e-mail addresses in `fil` are for DOK-09. A first name that is an \
         ordinary word too counts only together with the surname.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&CASE_FILE, &ATTACHMENT],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
# navn: Ada Eksempel
# fil: saker/2026-0147/sak.yaml
vedlegg:
  - { id: B1, tittel: Referat, fil: vedlegg/2026-09-11-mote.pdf, dato: 2026-09-11 }
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
# navn: Ada Eksempel
vedlegg:
  - id: B1
    tittel: Referat
    fil: vedlegg/referat-ada-eksempel.pdf # <-
    dato: 2026-09-11
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
# navn: Ada Eksempel
# fil: saker/ada-e/sak.yaml
brille: 1 # <-
",
        },
    ],
    check: Some(check),
};

static CASE_FILE: Message = Message {
    headline: Text::new(
        "Navnet på saksfilen eller mappen røper hvem saken gjelder.",
        "Namnet på saksfila eller mappa røper kven saka gjeld.",
        "The name of the case file or its folder gives a person away.",
    ),
    label: Text::new("filnavnet røper en person", "filnamnet røper ein person", "the file name tells"),
    help: Text::new(
        "Bruk saksnummeret i navnet på filen og mappen. Husk kopier og sikkerhetskopier.",
        "Bruk saksnummeret i namnet på fila og mappa. Hugs kopiar og reservekopiar.",
        "Use the case number in the name of the file and the folder. Remember copies and backups.",
    ),
};

static ATTACHMENT: Message = Message {
    headline: Text::new(
        "Navnet på et vedlegg røper en person.",
        "Namnet på eit vedlegg røper ein person.",
        "The name of an attachment gives a person away.",
    ),
    label: Text::new("filnavnet røper en person", "filnamnet røper ein person", "the file name tells"),
    help: Text::new(
        "Gi filen et navn etter dato og innhold, og rett `fil`.",
        "Gi fila eit namn etter dato og innhald, og rett `fil`.",
        "Name the file by date and content, and correct `fil`.",
    ),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let names = NameList::new(&context.surroundings.names);
    let path = context.surroundings.path.as_deref().map(last_two);
    if path.is_some_and(|path| gives_away(&names, path)) {
        findings.add(Found::in_section(&CASE_FILE, context.case.node));
    }
    for file in context.case.attachments.iter().filter_map(|attachment| attachment.file) {
        // DOK-09 speaks of the other numbers there, but takes eight digits of a file name for a case number.
        let has_phone = || sensitive::find(file.value).iter().any(|hit| hit.kind == Kind::Phone);
        if names.is_in_path(file.value) || has_phone() {
            findings.add(Found::at(&ATTACHMENT, file.node));
        }
    }
}

/// The file's name and the folder that it lies in: what lies further out is no part of the case.
fn last_two(path: &str) -> &str {
    let is_separator = |letter: char| letter == '/' || letter == '\\';
    path.rmatch_indices(is_separator).nth(1).map_or(path, |(at, separator)| &path[at + separator.len()..])
}

fn gives_away(names: &NameList, path: &str) -> bool {
    names.is_in_path(path) || !sensitive::find(path).is_empty()
}
