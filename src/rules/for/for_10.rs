//! FOR-10: a representative has shown a power of attorney.

use crate::case::{Case, Contact, YesNo};
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule};

pub(super) static RULE: Rule = Rule {
    code: "FOR-10",
    severity: Severity::Warning,
    basis: &[&law::REPRESENTATIVE, &law::LETTER_REPRESENTATIVE, &law::SECRECY],
    title: Text::new(
        "En fullmektig har fullmakt",
        "Ein fullmektig har fullmakt",
        "A representative has a power of attorney",
    ),
    why: Text::new(
        "En part har rett til å la seg bistå av en fullmektig, også i møter på skolen. Fullmakten viser at den \
         som møter, handler for foreldrene eller eleven, og at skolen kan snakke med personen om saken.",
        "Ein part har rett til å la seg hjelpe av ein fullmektig, òg i møte på skolen. Fullmakta viser at den som \
         møter, handlar for foreldra eller eleven, og at skolen kan snakke med personen om saka.",
        "A party has a right to be assisted by a representative, in meetings at school too. The power of attorney \
         shows that whoever comes acts for the parents or the pupil, and that the school may talk with the person \
         about the case.",
    ),
    limits: Text::new(
        "Regelen ser etter `fullmakt: ja` der `fullmektig: ja` står, og det er nok at fullmakten er vist én gang. \
         En advokat trenger til vanlig ikke å vise fullmakt; det ser regelen bare når ordet står i `tittel`. En \
         som bare er med som støtte, er ingen fullmektig. Om en fullmektig er nektet å møte, kan filen ikke vise.",
        "Regelen ser etter `fullmakt: ja` der `fullmektig: ja` står, og det er nok at fullmakta er vist éin gong. \
         Ein advokat treng til vanleg ikkje å vise fullmakt; det ser regelen berre når ordet står i `tittel`. Ein \
         som berre er med som støtte, er ingen fullmektig. Om ein fullmektig er nekta å møte, kan fila ikkje \
         vise.",
        "The rule looks for `fullmakt: ja` where `fullmektig: ja` stands, and once is enough. A lawyer need not \
         normally show one; the rule sees that only where the word `advokat` stands in `tittel`. Somebody who only \
         comes as support is no representative. Whether a representative was refused the file cannot show.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&UNSHOWN],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
kontakt:
  - { dato: 2026-09-07, med: [F1], av: L1, kanal: telefon, hva: L1 tok imot bekymringen. }
  - { dato: 2026-09-08, med: [F1], av: S1, kanal: møte, hva: S1 fortalte om undersøkelsen., informert_om: [rettigheter, statsforvalter, undersøkelse] }
  - { dato: 2026-09-11, med: [F1], av: S1, kanal: møte, hva: S1 og F1 gikk gjennom planen., informert_om: [plan] }
  - { dato: 2026-09-25, med: [F1], av: S1, kanal: telefon, hva: S1 og F1 gikk gjennom evalueringen., informert_om: [evaluering], fullmektig: ja, fullmakt: ja }
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
kontakt:
  - { dato: 2026-09-07, med: [F1], av: L1, kanal: telefon, hva: L1 tok imot bekymringen. }
  - { dato: 2026-09-08, med: [F1], av: S1, kanal: møte, hva: S1 fortalte om undersøkelsen., informert_om: [rettigheter, statsforvalter, undersøkelse] }
  - { dato: 2026-09-11, med: [F1], av: S1, kanal: møte, hva: S1 og F1 gikk gjennom planen., informert_om: [plan] }
  - { dato: 2026-09-25, med: [F1], av: S1, kanal: telefon, hva: S1 og F1 gikk gjennom evalueringen., informert_om: [evaluering], fullmektig: ja } # <-
",
        },
    ],
    check: Some(check),
};

static UNSHOWN: Message = Message {
    headline: Text::new(
        "En fullmektig var med, men filen viser ikke at fullmakten er lagt fram.",
        "Ein fullmektig var med, men fila viser ikkje at fullmakta er lagd fram.",
        "A representative took part, but the file does not show that a power of attorney was presented.",
    ),
    label: Text::new("uten vist fullmakt", "utan vist fullmakt", "no power of attorney shown"),
    help: Text::new(
        "Be om skriftlig fullmakt, og før `fullmakt: ja`. Møt fullmektigen også mens dere venter, men del ikke \
         taushetsbelagte opplysninger uten foreldrene til stede.",
        "Be om skriftleg fullmakt, og før `fullmakt: ja`. Møt fullmektigen òg medan de ventar, men del ikkje \
         opplysningar under teieplikt utan at foreldra er til stades.",
        "Ask for a written power of attorney, and record `fullmakt: ja`. Meet the representative while you wait \
         too, but share no confidential information without the parents present.",
    ),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let case = context.case;
    if context.is_unclear(&["kontakt/*/fullmakt", "kontakt/*/fullmektig", "kontakt/*/med"]) {
        return;
    }
    for contact in case.contacts.iter().filter(|contact| needs_authority(case, contact)) {
        let Some(representative) = contact.representative else { continue };
        let shown = case.contacts.iter().any(|other| YesNo::said(other.authorised) && share_somebody(other, contact));
        if !shown {
            findings.add(Found::at(&UNSHOWN, representative.node));
        }
    }
}

fn needs_authority(case: &Case<'_>, contact: &Contact<'_>) -> bool {
    let is_lawyer = |code: &str| {
        let title = case.person(code).and_then(|person| person.title);
        title.is_some_and(|title| title.value.to_lowercase().contains("advokat"))
    };
    YesNo::said(contact.representative) && !contact.with.iter().any(|with| is_lawyer(with.value))
}

fn share_somebody(one: &Contact<'_>, other: &Contact<'_>) -> bool {
    one.with.iter().any(|with| other.with.iter().any(|own| own.value == with.value))
}
