//! KONF-03: a measure that concerns another pupil says what others may read of it.

use crate::case::{Case, Code, Measure, Role};
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::wording::words;
use crate::rules::{Context, Example, Findings, Found, Rule, named};

pub(super) static RULE: Rule = Rule {
    code: "KONF-03",
    severity: Severity::Warning,
    basis: &[&law::SECRECY, &law::LETTER_ACCESS, &law::SECRECY_EXCEPTIONS],
    title: Text::new(
        "Tiltak som gjelder andre elever, har en tekst som andre kan lese",
        "Tiltak som gjeld andre elevar, har ein tekst som andre kan lese",
        "Measures that concern other pupils have a text that others may read",
    ),
    why: Text::new(
        "Det som gjelder en annen elev i planen, er taushetsbelagt overfor foreldrene til eleven saken handler om. Uten \
         en nøytral tekst må noen sladde planen for hånd hver gang, og da røpes det lett noe om et annet barn.",
        "Det som gjeld ein annan elev i planen, er omfatta av teieplikt overfor foreldra til eleven saka handlar om. \
         Utan ein nøytral tekst må nokon sladde planen for hand kvar gong, og då blir det lett røpt noko om eit anna \
         barn.",
        "What concerns another pupil in the plan is confidential towards the parents of the pupil whom the case is \
         about. Without a neutral text somebody must redact the plan by hand each time, and easily gives away something \
         of another child.",
    ),
    limits: Text::new(
        "Regelen ser om teksten finnes, og om den nevner koden til en annen elev. Den ser ikke om teksten likevel røper \
         hvem det er. At teksten står i et eget felt, er brilles eget forslag.",
        "Regelen ser om teksten finst, og om han nemner koden til ein annan elev. Han ser ikkje om teksten likevel røper \
         kven det er. At teksten står i eit eige felt, er brille sitt eige framlegg.",
        "The rule sees whether the text is there, and whether it holds the code of another pupil. It does not see \
         whether the text gives the pupil away nonetheless. That the text has a field of its own is brille's proposal.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&MISSING, &MENTIONED, &TELLS],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
personer:
  E1: { rolle: elev, trinn: 6, ved_skolen: ja }
  E2: { rolle: elev, trinn: 6 }
  F1: { rolle: foresatt, til: E1, foreldreansvar: ja }
  L1: { rolle: kontaktlærer }
  A1: { rolle: assistent }
  S1: { rolle: sosiallærer }
  R1: { rolle: rektor }
medvirkning:
  - { id: MV1, hvem: E1, dato: 2026-09-10, av: S1, om: tiltak, synspunkt: E1 ønsker faste lag og en voksen ved ballbingen., vektlagt: Begge deler er med i planen. }
  - { id: MV2, hvem: E2, dato: 2026-09-10, av: S1, om: tiltak, synspunkt: E2 vil gjerne hjelpe til med lagene., vektlagt: E2 er med på å henge dem opp. }
  - { id: MV3, hvem: E1, dato: 2026-09-25, av: S1, om: evaluering, synspunkt: E1 er med på lag hver dag og vil ha faste lag videre., vektlagt: Tiltakene fortsetter. }
plan:
  versjon: 1
  dato: 2026-09-11
  godkjent_av: R1
  koordinator: S1
  problemer:
    - id: P1
      beskrivelse: E1 blir stående alene når klassen deler seg i lag i storefri, tre til fire dager i uka, og opplever å bli holdt utenfor.
      bygger_på: [M1, U1]
  tiltak:
    - id: T1
      løser: [P1]
      nivå: klasse
      hva: L1 setter faste lag for uka sammen med E2 og henger dem opp ved ballbingen (O1).
      hvor: [friminutt]
      hyppighet: Hver mandag før storefri
      start: 2026-09-14
      utføres_av: [L1]
      vikar: S1
      gjelder: [E2]
      tekst_til_andre: Skolen setter faste lag for uka.
      begrunnelse: Fjerner utvelgelsen som holder utestengingen i gang.
      tegn_på_effekt: E1 er med på et lag hver dag og sier at storefri er greit.
      evalueres: { dato: 2026-09-25, av: [S1, L1] }
    - id: T2
      løser: [P1]
      nivå: voksne
      hva: A1 står ved ballbingen fra storefri begynner og setter i gang spillet (O2).
      hvor: [friminutt]
      hyppighet: Hver skoledag, hele storefri
      start: 2026-09-14
      utføres_av: [A1]
      vikar: L1
      begrunnelse: En voksen er til stede når lagene samles.
      tegn_på_effekt: E1 sier at ingen blir avvist ved ballbingen, og A1 ser det samme.
      evalueres: { dato: 2026-09-25, av: [S1, A1] }
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
personer:
  E1: { rolle: elev, trinn: 6, ved_skolen: ja }
  E2: { rolle: elev, trinn: 6 }
  F1: { rolle: foresatt, til: E1, foreldreansvar: ja }
  L1: { rolle: kontaktlærer }
  S1: { rolle: sosiallærer }
  A1: { rolle: assistent }
  R1: { rolle: rektor }
medvirkning:
  - { id: MV1, hvem: E1, dato: 2026-09-10, av: S1, om: tiltak, synspunkt: E1 ønsker faste lag. }
  - { id: MV2, hvem: E2, dato: 2026-09-10, av: S1, om: tiltak, synspunkt: E2 vil gjerne hjelpe til. }
  - { id: MV3, hvem: E1, dato: 2026-09-25, av: S1, om: evaluering, synspunkt: E1 vil ha faste lag videre. }
plan:
  versjon: 1
  dato: 2026-09-11
  godkjent_av: R1
  problemer:
    - { id: P1, beskrivelse: E1 blir stående alene i storefri når klassen deler seg i lag. }
  tiltak:
    - id: T1
      løser: [P1]
      hva: L1 snakker med E2 hver mandag om lagene i storefri.
      start: 2026-09-14
      utføres_av: [L1]
      gjelder: [E2] # <-
      evalueres: { dato: 2026-09-25 }
    - id: T2
      løser: [P1]
      hva: A1 følger E2 ut i storefri og setter i gang spillet. # <-
      start: 2026-09-14
      utføres_av: [A1]
      evalueres: { dato: 2026-09-25 }
    - id: T3
      løser: [P1]
      hva: S1 snakker med E2 hver fredag.
      start: 2026-09-14
      utføres_av: [S1]
      gjelder: [E2]
      tekst_til_andre: S1 snakker med E2. # <-
      evalueres: { dato: 2026-10-09 }
",
        },
    ],
    check: Some(check),
};

static MISSING: Message = Message {
    headline: Text::new(
        "Tiltaket {measure} gjelder en annen elev, men mangler `tekst_til_andre`.",
        "Tiltaket {measure} gjeld ein annan elev, men manglar `tekst_til_andre`.",
        "The measure {measure} concerns another pupil, but has no `tekst_til_andre`.",
    ),
    label: Text::new("gjelder en annen elev", "gjeld ein annan elev", "concerns another pupil"),
    help: WRITE,
};

static MENTIONED: Message = Message {
    headline: Text::new(
        "Tiltaket {measure} nevner en annen elev uten `gjelder` og `tekst_til_andre`.",
        "Tiltaket {measure} nemner ein annan elev utan `gjelder` og `tekst_til_andre`.",
        "The measure {measure} mentions another pupil without `gjelder` and `tekst_til_andre`.",
    ),
    label: Text::new("nevner en annen elev", "nemner ein annan elev", "mentions another pupil"),
    help: Text::new(
        "Før koden til eleven under `gjelder`, og skriv under `tekst_til_andre` det andre kan lese. Trengs ikke eleven i \
         teksten, så skriv den om.",
        "Før koden til eleven under `gjelder`, og skriv under `tekst_til_andre` det andre kan lese. Trengst ikkje eleven \
         i teksten, så skriv han om.",
        "Put the pupil's code under `gjelder`, and write under `tekst_til_andre` what others may read. If the text does \
         not need the pupil, rewrite it.",
    ),
};

static TELLS: Message = Message {
    headline: Text::new(
        "`tekst_til_andre` i tiltaket {measure} nevner en annen elev.",
        "`tekst_til_andre` i tiltaket {measure} nemner ein annan elev.",
        "`tekst_til_andre` of the measure {measure} mentions another pupil.",
    ),
    label: Text::new("nevner en annen elev", "nemner ein annan elev", "mentions another pupil"),
    help: WRITE,
};

const WRITE: Text = Text::new(
    "Skriv under `tekst_til_andre` en nøytral setning om hva skolen gjør, uten koder og kjennetegn.",
    "Skriv under `tekst_til_andre` ei nøytral setning om kva skolen gjer, utan kodar og kjenneteikn.",
    "Write under `tekst_til_andre` a neutral sentence on what the school does, without codes or traits.",
);

fn check(context: &Context<'_>, findings: &mut Findings) {
    let case = context.case;
    // A plan for a class names nobody: KONF-05.
    if case.is_about_class() || case.pupil.is_none() || context.is_closed() || context.is_unclear(&["elev"]) {
        return;
    }
    for measure in case.measures() {
        if let Some(found) = look_at(context, measure) {
            findings.add(found.arg("measure", named(measure.id)));
        }
    }
}

fn look_at(context: &Context<'_>, measure: &Measure<'_>) -> Option<Found> {
    let case = context.case;
    if let Some(text) = measure.public_text {
        return mentions_other(case, text.value).then(|| Found::at(&TELLS, text.node));
    }
    if !context.gaps.plainly_lack(measure.node, "tekst_til_andre") {
        return None;
    }
    let other = measure.affects.iter().find(|code| is_other_pupil(case, code));
    if other.is_some() {
        return measure.node.get("gjelder").map(|node| Found::at(&MISSING, node));
    }
    let what = measure.what.filter(|what| mentions_other(case, what.value))?;
    Some(Found::at(&MENTIONED, what.node))
}

fn is_other_pupil(case: &Case<'_>, code: &Code<'_>) -> bool {
    case.role(code.value) == Some(Role::Pupil) && !case.is_subject(code.value)
}

fn mentions_other(case: &Case<'_>, text: &str) -> bool {
    words(text).any(|word| case.role(word) == Some(Role::Pupil) && !case.is_subject(word))
}
