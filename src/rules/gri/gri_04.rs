//! GRI-04: the owner is told of repeated physical interventions against one pupil.

use jiff::civil::Date;

use crate::calendar::working_days_between;
use crate::case::{Case, Code, Incident, PhysicalIntervention, Role};
use crate::finding::{Arg, Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::mel::owner;
use crate::rules::{Context, Example, Findings, Found, Rule, Setting, named};

pub(super) static RULE: Rule = Rule {
    code: "GRI-04",
    severity: Severity::Error,
    basis: &[&law::PHYSICAL_INTERVENTION],
    title: Text::new(
        "Skoleeieren er varslet om gjentatte fysiske inngrep mot samme elev",
        "Skoleeigaren er varsla om gjentekne fysiske inngrep mot same elev",
        "The owner is told of repeated physical interventions against the same pupil",
    ),
    why: Text::new(
        "Blir det grepet inn fysisk mot samme elev flere ganger, eller er et inngrep særlig alvorlig, skal det \
         meldes til kommunen eller fylkeskommunen. Flere inngrep er et tegn på at skolen ikke har funnet det som \
         virker for eleven.",
        "Blir det gripe inn fysisk mot same elev fleire gonger, eller er eit inngrep særleg alvorleg, skal det \
         meldast til kommunen eller fylkeskommunen. Fleire inngrep er eit teikn på at skolen ikkje har funne det som \
         verkar for eleven.",
        "Where there are several physical interventions against the same pupil, or one is particularly serious, that \
         shall be reported to the municipality or county. Several interventions are a sign that the school has not \
         found what works for the pupil.",
    ),
    limits: Text::new(
        "Regelen teller inngrepene i denne filen; andre saker ser den ikke, og om ett inngrep alene var særlig \
         alvorlig, kan den ikke vurdere. To inngrep er det minste «flere ganger» kan bety; tre arbeidsdager er \
         brilles eget forslag. Sier `overfor` ikke hvilken elev det gjaldt, går regelen ut fra den ene eleven som \
         var involvert, og da er det bare advarsel. Ett varsel etter det andre inngrepet er nok. I en privatskole \
         får skolens styre meldingen. Bestemmelsen kom 1. august 2024.",
        "Regelen tel inngrepa i denne fila; andre saker ser han ikkje, og om eitt inngrep åleine var særleg \
         alvorleg, kan han ikkje vurdere. To inngrep er det minste «fleire gonger» kan bety; tre arbeidsdagar er \
         brille sitt eige framlegg. Seier ikkje `overfor` kva elev det gjaldt, går regelen ut frå den eine eleven \
         som var involvert, og då er det berre åtvaring. Eitt varsel etter det andre inngrepet er nok. I ein \
         privatskole får styret meldinga. Føresegna kom 1. august 2024.",
        "The rule counts the interventions in this file; it does not see other cases, and cannot judge whether one \
         alone was particularly serious. Two interventions are the least that “several times” can mean; three \
         working days are brille's own proposal. Where `overfor` does not say which pupil it was, the one pupil \
         involved counts, and then it is only a warning. One report after the second intervention is enough. In a \
         private school its board is told. The provision came on 1 August 2024.",
    ),
    since: "0.1.0",
    from: Some(law::OPPLARINGSLOVA_IN_FORCE),
    settings: &[&TIMES, &WORKING_DAYS],
    together: &[],
    missing: None,
    messages: &[&NOT_TOLD],
    examples: &[
        Example { good: true, date: "2026-10-05", yaml: ONCE },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
hendelser:
  - id: H1
    dato: 2026-09-09
    hva: E1 slo rundt seg i køen.
    sett_av: [A1]
    grep_inn: { av: A1, hvordan: A1 gikk imellom. }
    fysisk_inngrep:
      av: [A1]
      overfor: E1
      hva: A1 holdt armen til E1 i noen sekunder.
      elevens_syn: E1 sier at det ikke gjorde vondt.
      til_leder: { dato: 2026-09-09, av: A1 }
      til_foresatte: 2026-09-09
  - id: H2
    dato: 2026-09-16
    hva: E1 slo rundt seg i køen igjen.
    sett_av: [A1]
    grep_inn: { av: A1, hvordan: A1 gikk imellom. }
    fysisk_inngrep: # <-
      av: [A1]
      overfor: E1
      hva: A1 holdt begge armene til E1.
      elevens_syn: E1 vil ikke si noe.
      til_leder: { dato: 2026-09-16, av: A1 }
      til_foresatte: 2026-09-16
",
        },
    ],
    check: Some(check),
};

/// A file with one intervention.
const ONCE: &str = "\
hendelser:
  - id: H1
    dato: 2026-09-09
    hva: E1 slo rundt seg i køen.
    sett_av: [A1]
    grep_inn: { av: A1, hvordan: A1 gikk imellom. }
    fysisk_inngrep:
      av: [A1]
      overfor: E1
      hva: A1 holdt armen til E1 i noen sekunder.
      elevens_syn: E1 sier at det ikke gjorde vondt.
      til_leder: { dato: 2026-09-09, av: A1 }
      til_foresatte: 2026-09-09
";

static NOT_TOLD: Message = Message {
    headline: Text::new(
        "Filen viser {count} fysiske inngrep mot {pupil}, men ikke at det er meldt til {owner}.",
        "Fila viser {count} fysiske inngrep mot {pupil}, men ikkje at det er meldt til {owner}.",
        "The file shows {count} physical interventions against {pupil}, but not that {owner} was told.",
    ),
    label: Text::new("mangler `til_skoleeier`", "manglar `til_skoleeier`", "lacks `til_skoleeier`"),
    help: Text::new(
        "Meld inngrepene til {owner} nå, og skriv datoen under `til_skoleeier`. Gå gjennom med eleven hva som \
         utløste dem, og hva som kan gjøres i stedet.",
        "Meld inngrepa til {owner} no, og skriv datoen under `til_skoleeier`. Gå gjennom med eleven kva som utløyste \
         dei, og kva som kan gjerast i staden.",
        "Report the interventions to {owner} now, and record the date under `til_skoleeier`. Go through with the \
         pupil what set them off, and what can be done instead.",
    ),
};

const EARLIER: Text = Text::new("et tidligere inngrep", "eit tidlegare inngrep", "an earlier intervention");

static TIMES: Setting = Setting {
    rule: "GRI-04",
    key: "ganger",
    default: 2,
    meaning: Text::new(
        "Fysiske inngrep mot samme elev før skoleeieren skal varsles.",
        "Fysiske inngrep mot same elev før skoleeigaren skal varslast.",
        "Physical interventions against one pupil before the owner must be told.",
    ),
    source: &law::PHYSICAL_INTERVENTION,
};

static WORKING_DAYS: Setting = Setting {
    rule: "GRI-04",
    key: "arbeidsdager",
    default: 3,
    meaning: Text::new(
        "Arbeidsdager fra det inngrepet som gjør at skoleeieren skal varsles, til det er gjort.",
        "Arbeidsdagar frå det inngrepet som gjer at skoleeigaren skal varslast, til det er gjort.",
        "Working days from the intervention that makes the owner's notice due until it is given.",
    ),
    source: &law::OWN_PROPOSAL,
};

/// An intervention whose pupil is known.
struct Held<'a, 't> {
    pupil: Code<'t>,
    /// Whether the file says that it was this pupil, and not only that the pupil was involved.
    is_named: bool,
    date: Date,
    intervention: &'a PhysicalIntervention<'t>,
}

fn check(context: &Context<'_>, findings: &mut Findings) {
    let case = context.case;
    let mut all: Vec<_> = case.incidents.iter().filter_map(|incident| held(case, incident)).collect();
    all.sort_by(|a, b| (a.pupil.value, a.date).cmp(&(b.pupil.value, b.date)));
    for of_one in all.chunk_by(|a, b| a.pupil.value == b.pupil.value) {
        if let Some(found) = not_told(context, of_one) {
            findings.add(found);
        }
    }
}

fn not_told(context: &Context<'_>, of_one: &[Held<'_, '_>]) -> Option<Found> {
    let times = usize::try_from(context.threshold(&TIMES)).ok()?.max(1);
    let decisive = of_one.get(times - 1)?;
    let told = of_one.iter().filter_map(|held| held.intervention.to_owner?.date);
    let is_early = working_days_between(decisive.date, context.today) <= context.threshold(&WORKING_DAYS);
    let is_unread = of_one.iter().any(|held| may_be_unread(context, held.intervention));
    if is_early || is_unread || told.into_iter().any(|told| told >= decisive.date) {
        return None;
    }
    let is_plain = of_one.iter().all(|held| held.is_named);
    let weight = if is_plain { Severity::Error } else { Severity::Warning };
    let found = Found::in_section(&NOT_TOLD, decisive.intervention.node).severity(weight);
    let found = of_one[..times - 1]
        .iter()
        .filter_map(|held| held.intervention.what)
        .fold(found, |found, what| found.label(what.node, EARLIER));
    let found = found.arg("count", Arg::Number(i64::try_from(of_one.len()).ok()?));
    Some(found.arg("pupil", named(Some(decisive.pupil))).arg("owner", owner(context.case)))
}

fn held<'a, 't>(case: &Case<'t>, incident: &'a Incident<'t>) -> Option<Held<'a, 't>> {
    let intervention = incident.physical_intervention.as_ref()?;
    let mut pupils = incident.involved.iter().filter(|code| case.role(code.value) == Some(Role::Pupil));
    let only_pupil = pupils.next().copied().filter(|_| pupils.next().is_none());
    let pupil = intervention.against.or(only_pupil)?;
    Some(Held { pupil, is_named: intervention.against.is_some(), date: incident.date?.date?, intervention })
}

/// Whether a date of the owner's notice stands there and cannot be read.
fn may_be_unread(context: &Context<'_>, intervention: &PhysicalIntervention<'_>) -> bool {
    let is_read = intervention.to_owner.is_some_and(|day| day.date.is_some());
    !is_read && !context.gaps.plainly_lack(intervention.node, "til_skoleeier")
}
