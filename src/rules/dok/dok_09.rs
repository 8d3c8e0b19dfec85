//! DOK-09: only the personal data that the case needs.

use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::sensitive::{self, Kind};
use crate::rules::{Context, Example, Findings, Found, Rule, texts};
use crate::yaml::Node;

pub(super) static RULE: Rule = Rule {
    code: "DOK-09",
    severity: Severity::Error,
    basis: &[&law::PERSONAL_DATA, &law::GDPR_MINIMISATION],
    title: Text::new(
        "Filen har bare de personopplysningene saken trenger",
        "Fila har berre dei personopplysningane saka treng",
        "The file holds only the personal data that the case needs",
    ),
    why: Text::new(
        "Skolen kan behandle personopplysninger når det er nødvendig. Personkodene sier hvem som er hvem, og navnene \
         står i en fil for seg. Et fødselsnummer, telefonnummer eller en e-postadresse i saksfilen gjør ikke saken \
         klarere, men skaden større om filen kommer på avveie.",
        "Skolen kan behandle personopplysningar når det er nødvendig. Personkodane seier kven som er kven, og namna \
         står i ei fil for seg. Eit fødselsnummer, telefonnummer eller ei e-postadresse i saksfila gjer ikkje saka \
         klarare, men skaden større om fila kjem på avvegar.",
        "The school may process personal data when it is necessary. The codes say who is who, and the names stand in a \
         file of their own. A national identity number, phone number or e-mail address in the case file makes the case \
         no clearer, but the harm greater if the file goes astray.",
    ),
    limits: Text::new(
        "Regelen leser verdier, feltnavn og kommentarer, og kjenner igjen fødselsnummer og d-nummer (kontrollsifrene \
         etter dagens regel og etter den fra 2032), norske og utenlandske telefonnummer og e-postadresser. Bare et \
         nummer som består dagens kontroll, er feil; syntetiske nummer, 2032-nummer, telefonnummer og e-postadresser \
         er advarsel, for de kan være noe annet. Navn ser KONF-02 etter, og adresser FOR-12. Ingen av dem kan avgjøre \
         hva som er nødvendig i saken.",
        "Regelen les verdiar, feltnamn og kommentarar, og kjenner att fødselsnummer og d-nummer (kontrollsiffera etter \
         regelen i dag og etter den frå 2032), norske og utanlandske telefonnummer og e-postadresser. Berre eit nummer \
         som består kontrollen etter regelen i dag, er feil; syntetiske nummer, 2032-nummer, telefonnummer og \
         e-postadresser er åtvaring, for dei kan vere noko anna. Namn ser KONF-02 etter, og adresser FOR-12. Ingen av \
         dei kan avgjere kva som er nødvendig i saka.",
        "The rule reads values, names of fields and comments, and recognises national identity numbers and D-numbers \
         (check digits by today's rule and by that of 2032), Norwegian and foreign phone numbers, and e-mail \
         addresses. Only a number that passes today's check is an error; synthetic numbers, numbers of 2032, phone \
         numbers and e-mail addresses are warnings, for they may be something else. KONF-02 looks for names, and \
         FOR-12 for addresses. None of them can decide what the case needs.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&NATIONAL_ID, &PROBABLE_ID, &PHONE, &EMAIL],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
logg:
  - { dato: 2026-10-02, av: L1, hva: \"Se sak 20/12345 og 2026-0147, rom 1204, kl. 0815-0900, skoleåret 2026-2027.\" }
  - { dato: 2026-10-02, av: L1, hva: Klassen samlet inn 20 000 000 øre til turen. }
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
logg:
  # ring F1 på +47 987 65 432 # <-
  - dato: 2026-10-02
    av: L1
    hva: Barnevernet spurte etter 020132 99997. # <-
  - dato: 2026-10-03
    av: L1
    hva: F1 vil ha svar til foresatt@example.org. # <-
  - dato: 2026-10-04
    av: L1
    hva: Nummeret 30108299939 sto på lappen. # <-
",
        },
    ],
    check: Some(check),
};

static NATIONAL_ID: Message = Message {
    headline: Text::new(
        "Her står et fødselsnummer eller d-nummer.",
        "Her står eit fødselsnummer eller d-nummer.",
        "This is a national identity number or D-number.",
    ),
    label: Text::new("fødselsnummer", "fødselsnummer", "national identity number"),
    help: Text::new(
        "Ta det bort; personkoden er nok. Er filen allerede delt, så vurder om det er et avvik som skal meldes.",
        "Ta det bort; personkoden er nok. Er fila alt delt, så vurder om det er eit avvik som skal meldast.",
        "Take it out; the person's code is enough. If the file has been shared already, consider whether that is a \
         breach to report.",
    ),
};

static PROBABLE_ID: Message = Message {
    headline: Text::new(
        "Her står noe som kan være et fødselsnummer.",
        "Her står noko som kan vere eit fødselsnummer.",
        "This may be a national identity number.",
    ),
    label: Text::new("kan være et fødselsnummer", "kan vere eit fødselsnummer", "perhaps a national identity number"),
    help: Text::new(
        "Er det et fødselsnummer, så ta det bort; personkoden er nok.",
        "Er det eit fødselsnummer, så ta det bort; personkoden er nok.",
        "If it is a national identity number, take it out; the person's code is enough.",
    ),
};

static PHONE: Message = Message {
    headline: Text::new(
        "Her står noe som ser ut som et telefonnummer.",
        "Her står noko som ser ut som eit telefonnummer.",
        "This looks like a phone number.",
    ),
    label: Text::new("telefonnummer", "telefonnummer", "phone number"),
    help: CONTACT,
};

static EMAIL: Message = Message {
    headline: Text::new("Her står en e-postadresse.", "Her står ei e-postadresse.", "This is an e-mail address."),
    label: Text::new("e-postadresse", "e-postadresse", "e-mail address"),
    help: CONTACT,
};

const CONTACT: Text = Text::new(
    "Kontaktopplysninger hører hjemme i skolens register, ikke i saken. Ta dem bort, og bruk personkoden.",
    "Kontaktopplysningar høyrer heime i registeret til skolen, ikkje i saka. Ta dei bort, og bruk personkoden.",
    "Contact details belong in the school's register, not in the case. Take them out, and use the person's code.",
);

/// Keys whose values are references, where eight digits are a case number or a file and no phone number.
const REFERENCES: &[&str] = &["id", "beslektede_saker", "saksnummer", "vedtak", "fil", "skolerute", "orgnr"];

fn check(context: &Context<'_>, findings: &mut Findings) {
    for text in texts::of(context.tree) {
        let hits = sensitive::find(text.source).into_iter();
        for hit in hits.filter(|hit| hit.kind != Kind::Phone || !is_reference(text.node)) {
            let (message, weight) = words_for(hit.kind);
            findings.add(Found::within(message, text.node, text.place(hit.range)).severity(weight));
        }
    }
}

fn words_for(kind: Kind) -> (&'static Message, Severity) {
    match kind {
        Kind::NationalId => (&NATIONAL_ID, Severity::Error),
        Kind::ProbableNationalId => (&PROBABLE_ID, Severity::Warning),
        Kind::Phone => (&PHONE, Severity::Warning),
        Kind::Email => (&EMAIL, Severity::Warning),
    }
}

/// Whether a node holds a reference: a value of such a key, or an item of its list.
fn is_reference(node: Node<'_>) -> bool {
    let key = node.key().or_else(|| node.parent()?.key());
    key.and_then(Node::as_str).is_some_and(|key| REFERENCES.contains(&key))
}
