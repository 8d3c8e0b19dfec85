//! HOR-02: what the pupil says and wants is recorded.

use crate::case::{Case, Hearing, Words};
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::wording::{fold, words};
use crate::rules::{Context, Example, Findings, Found, Rule};

pub(super) static RULE: Rule = Rule {
    code: "HOR-02",
    severity: Severity::Error,
    basis: &[&law::PARTICIPATION, &law::DOCUMENTATION, &law::CIRCULAR_PLAN],
    title: Text::new(
        "Det eleven sier og ønsker, er ført",
        "Det eleven seier og ønskjer, er ført",
        "What the pupil says and wants is recorded",
    ),
    why: Text::new(
        "At en samtale er holdt, viser ikke at eleven er hørt. Det gjør først elevens eget syn: hva eleven forteller \
         og hva eleven vil. Uten det kan ingen se hvilken vekt synet har fått, verken eleven, foreldrene eller \
         statsforvalteren.",
        "At ein samtale er halden, viser ikkje at eleven er høyrd. Det gjer først eleven sitt eige syn: kva eleven \
         fortel og kva eleven vil. Utan det kan ingen sjå kva vekt synet har fått, verken eleven, foreldra eller \
         statsforvaltaren.",
        "That a talk was held does not show that the pupil was heard. Only the pupil's own view does: what the pupil \
         tells and what the pupil wants. Without it nobody can see what weight the view was given, neither the pupil, \
         the parents nor the county governor.",
    ),
    limits: Text::new(
        "Regelen ser ikke om synet er gjengitt riktig. At ett ord er for lite, er brilles eget forslag og gir \
         advarsel. Et syn som er ordrett likt en problembeskrivelse i planen, gir også advarsel, for det ser ut som \
         skolens ord og ikke elevens.",
        "Regelen ser ikkje om synet er attgitt rett. At eitt ord er for lite, er brille sitt eige framlegg og gir \
         åtvaring. Eit syn som er ordrett likt ei problemskildring i planen, gir òg åtvaring, for det ser ut som orda \
         til skolen og ikkje til eleven.",
        "The rule does not see whether the view is rendered faithfully. That one word is too little is brille's own \
         proposal and gives a warning. A view that is word for word a problem of the plan gives a warning too, for it \
         looks like the school's words and not the pupil's.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&MISSING, &TOO_SHORT, &COPIED],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
medvirkning:
  - { id: MV1, hvem: E1, dato: 2026-09-08, av: S1, om: undersøkelse, synspunkt: E1 vil slippe å stå alene., fulgt: ja }
  - { id: MV2, hvem: E1, dato: 2026-09-10, om: tiltak, avslått: ja, nytt_tilbud: 2026-09-14 }
  - { id: MV3, hvem: E1, dato: 2026-09-25, av: S1, om: evaluering, synspunkt: E1 vil ha faste lag videre., fulgt: ja }
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
medvirkning:
  - id: MV1 # <-
    hvem: E1
    dato: 2026-09-08
    om: undersøkelse
  - id: MV2
    hvem: E1
    dato: 2026-09-10
    om: tiltak
    synspunkt: Enig. # <-
  - id: MV3
    hvem: E1
    dato: 2026-09-25
    om: evaluering
    synspunkt: E1 blir stående alene når klassen deler seg i lag i storefri, tre til fire dager i uka, og opplever å bli holdt utenfor. # <-
",
        },
    ],
    check: Some(check),
};

static MISSING: Message = Message {
    headline: Text::new(
        "Høringen av eleven mangler det eleven sa og ønsket.",
        "Høyringa av eleven manglar det eleven sa og ønskte.",
        "The hearing of the pupil lacks what the pupil said and wanted.",
    ),
    label: Text::new("mangler `synspunkt`", "manglar `synspunkt`", "lacks `synspunkt`"),
    help: Text::new(
        "Skriv elevens syn under `synspunkt`, helst med elevens egne ord. Ville eleven ikke svare, så sett `avslått: \
         ja` og en dato for nytt tilbud.",
        "Skriv synet til eleven under `synspunkt`, helst med eleven sine eigne ord. Ville eleven ikkje svare, så set \
         `avslått: ja` og ein dato for nytt tilbod.",
        "Record the pupil's view under `synspunkt`, preferably in the pupil's own words. If the pupil did not want to \
         answer, set `avslått: ja` and the date of a new offer.",
    ),
};

static TOO_SHORT: Message = Message {
    headline: Text::new(
        "Elevens syn er ført med ett ord.",
        "Synet til eleven er ført med eitt ord.",
        "The pupil's view is recorded in one word.",
    ),
    label: Text::new("bare ett ord", "berre eitt ord", "one word only"),
    help: Text::new(
        "Skriv hva eleven sa og hva eleven ønsker, slik at andre kan forstå det.",
        "Skriv kva eleven sa og kva eleven ønskjer, slik at andre kan forstå det.",
        "Write what the pupil said and what the pupil wants, so that others can understand it.",
    ),
};

static COPIED: Message = Message {
    headline: Text::new(
        "Elevens syn er ordrett det samme som en problembeskrivelse i planen.",
        "Synet til eleven er ordrett det same som ei problemskildring i planen.",
        "The pupil's view is word for word the same as a problem of the plan.",
    ),
    label: Text::new("samme tekst som problemet", "same tekst som problemet", "the same text as the problem"),
    help: Text::new(
        "Skriv det eleven selv sa og ønsker. Skolens beskrivelse av problemet hører hjemme i planen.",
        "Skriv det eleven sjølv sa og ønskjer. Skolen si eiga skildring av problemet høyrer heime i planen.",
        "Write what the pupil said and wants. The school's description of the problem belongs in the plan.",
    ),
};

const PROBLEM: Text = Text::new("den samme teksten", "den same teksten", "the same text");

fn check(context: &Context<'_>, findings: &mut Findings) {
    let case = context.case;
    for hearing in case.hearings.iter().filter(|hearing| was_held(context, hearing)) {
        let Some(view) = hearing.view else {
            if context.gaps.plainly_lack(hearing.node, "synspunkt") {
                findings.add(Found::in_section(&MISSING, hearing.node));
            }
            continue;
        };
        if words(view.value).nth(1).is_none() {
            findings.add(Found::at(&TOO_SHORT, view.node).severity(Severity::Warning));
        } else if let Some(problem) = copied_from(case, view) {
            let found = Found::at(&COPIED, view.node).severity(Severity::Warning);
            findings.add(found.label(problem.node, PROBLEM));
        }
    }
}

/// Whether the pupil of the case was heard.
fn was_held(context: &Context<'_>, hearing: &Hearing<'_>) -> bool {
    let with_subject = hearing.who.is_some_and(|who| context.case.is_subject(who.value));
    with_subject && super::took_place(context, hearing)
}

/// The problem's description that a view repeats, whatever its case and punctuation.
fn copied_from<'t>(case: &Case<'t>, view: Words<'_>) -> Option<Words<'t>> {
    let view = fold(view.value);
    let mut descriptions = case.problems().iter().filter_map(|problem| problem.description);
    descriptions.find(|description| words(&fold(description.value)).eq(words(&view)))
}
