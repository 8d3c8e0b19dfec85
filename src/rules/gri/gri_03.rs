//! GRI-03: a physical intervention is reported to the head and the parents, and the pupil's view is recorded.

use jiff::civil::Date;

use crate::case::{Case, Incident, Person, PhysicalIntervention, Role};
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::mel::head;
use crate::rules::{Context, Example, Findings, Found, Rule, Setting, named};

pub(super) static RULE: Rule = Rule {
    code: "GRI-03",
    severity: Severity::Error,
    basis: &[&law::PHYSICAL_INTERVENTION],
    title: Text::new(
        "Et fysisk inngrep er meldt til rektor og foreldrene, og elevens syn er ført",
        "Eit fysisk inngrep er meldt til rektor og foreldra, og synet til eleven er ført",
        "A physical intervention is reported to the head and the parents, and the pupil's view is recorded",
    ),
    why: Text::new(
        "Den som griper inn fysisk mot en elev, skal melde det til rektor, og rektor skal melde det til foreldrene. \
         Skolen skal kort dokumentere hendelsen, inngrepet og hvordan eleven ser på det. Eleven som ble holdt, skal \
         også bli hørt, og foreldrene bør ikke få vite det av andre først.",
        "Den som grip inn fysisk mot ein elev, skal melde det til rektor, og rektor skal melde det til foreldra. \
         Skolen skal kort dokumentere hendinga, inngrepet og korleis eleven ser på det. Eleven som vart halden, skal \
         òg bli høyrd, og foreldra bør ikkje få vite det av andre først.",
        "Whoever intervenes physically against a pupil shall report it to the head, and the head to the parents. The \
         school shall briefly document the event, the intervention and how the pupil sees it. The pupil who was held \
         shall be heard too, and the parents should not hear of it from others first.",
    ),
    limits: Text::new(
        "Regelen vurderer ikke om inngrepet var lovlig. Loven setter ingen frist; to skoledager er brilles eget \
         forslag. Grep rektor selv inn, trengs ingen melding til rektor, og er alle elevene i hendelsen 18 år, \
         trenger ikke foreldrene å få melding; kan en av dem være det, er det bare advarsel. I en privatskole melder \
         daglig leder. Bestemmelsen kom 1. august 2024.",
        "Regelen vurderer ikkje om inngrepet var lovleg. Lova set ingen frist; to skoledagar er brille sitt eige \
         framlegg. Greip rektor sjølv inn, trengst inga melding til rektor, og er alle elevane i hendinga 18 år, \
         treng ikkje foreldra få melding; kan ein av dei vere det, er det berre åtvaring. I ein privatskole melder \
         dagleg leiar. Føresegna kom 1. august 2024.",
        "The rule does not judge whether the intervention was lawful. The Act sets no time limit; two school days \
         are brille's own proposal. Where the head intervened no report to the head is needed, and where all pupils \
         in the incident are 18 the parents need not be told; where one of them may be, it is only a warning. In a \
         private school its general manager reports. The provision came on 1 August 2024.",
    ),
    since: "0.1.0",
    from: Some(law::OPPLARINGSLOVA_IN_FORCE),
    settings: &[&SCHOOL_DAYS],
    together: &[],
    missing: None,
    messages: &[&HEAD, &PARENTS, &VIEW],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
hendelser:
  - id: H1
    dato: 2026-09-09
    arena: garderobe
    hva: En elev slo etter E1.
    krenkelsesform: [vold]
    sett_av: [A1]
    grep_inn: { av: A1, hvordan: A1 gikk imellom. }
    fysisk_inngrep:
      av: [A1]
      hva: A1 holdt armen til eleven i noen sekunder.
      elevens_syn: Eleven sier at det ikke gjorde vondt.
      til_leder: { dato: 2026-09-09, av: A1 }
      til_foresatte: 2026-09-09
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
hendelser:
  - id: H1
    dato: 2026-09-09
    arena: garderobe
    hva: En elev slo etter E1.
    sett_av: [A1]
    grep_inn: { av: A1, hvordan: A1 gikk imellom. }
    fysisk_inngrep: # <-
      av: [A1]
      hva: A1 holdt armen til eleven i noen sekunder.
      elevens_syn: Eleven sier at det ikke gjorde vondt.
      til_foresatte: 2026-09-09
  - id: H2
    dato: 2026-09-10
    hva: En elev løp mot veien.
    fysisk_inngrep: # <-
      av: [A1]
      hva: A1 holdt rundt eleven.
      elevens_syn: Eleven sier at det var greit.
      til_leder: { dato: 2026-09-10, av: A1 }
  - id: H3
    dato: 2026-09-11
    hva: En elev kastet steiner mot E1.
    fysisk_inngrep: # <-
      av: [A1]
      hva: A1 tok steinen ut av hånden til eleven.
      til_leder: { dato: 2026-09-11, av: A1 }
      til_foresatte: 2026-09-11
",
        },
    ],
    check: Some(check),
};

static HEAD: Message = Message {
    headline: Text::new(
        "Filen viser ikke at det fysiske inngrepet i hendelsen {incident} er meldt til {head}.",
        "Fila viser ikkje at det fysiske inngrepet i hendinga {incident} er meldt til {head}.",
        "The file does not show that the physical intervention in the incident {incident} was reported to {head}.",
    ),
    label: Text::new("mangler `til_leder`", "manglar `til_leder`", "lacks `til_leder`"),
    help: Text::new(
        "Meld inngrepet til {head} nå, og skriv dato og hvem som meldte, under `til_leder`.",
        "Meld inngrepet til {head} no, og skriv dato og kven som melde, under `til_leder`.",
        "Report the intervention to {head} now, and record the date and who did it under `til_leder`.",
    ),
};

static PARENTS: Message = Message {
    headline: Text::new(
        "Filen viser ikke at foreldrene har fått vite om det fysiske inngrepet i hendelsen {incident}.",
        "Fila viser ikkje at foreldra har fått vite om det fysiske inngrepet i hendinga {incident}.",
        "The file does not show that the parents were told of the physical intervention in the incident {incident}.",
    ),
    label: Text::new("mangler `til_foresatte`", "manglar `til_foresatte`", "lacks `til_foresatte`"),
    help: Text::new(
        "Fortell foreldrene til eleven det gjaldt, om inngrepet, og skriv datoen under `til_foresatte`.",
        "Fortel foreldra til eleven det gjaldt, om inngrepet, og skriv datoen under `til_foresatte`.",
        "Tell the parents of the pupil concerned about the intervention, and record the date under `til_foresatte`.",
    ),
};

static VIEW: Message = Message {
    headline: Text::new(
        "Filen viser ikke hvordan eleven ser på det fysiske inngrepet i hendelsen {incident}.",
        "Fila viser ikkje korleis eleven ser på det fysiske inngrepet i hendinga {incident}.",
        "The file does not show how the pupil sees the physical intervention in the incident {incident}.",
    ),
    label: Text::new("mangler `elevens_syn`", "manglar `elevens_syn`", "lacks `elevens_syn`"),
    help: Text::new(
        "Spør eleven det gjaldt, og skriv svaret under `elevens_syn`, også når eleven ikke vil si noe.",
        "Spør eleven det gjaldt, og skriv svaret under `elevens_syn`, òg når eleven ikkje vil seie noko.",
        "Ask the pupil concerned, and record the answer under `elevens_syn`, also where the pupil will not say \
         anything.",
    ),
};

static SCHOOL_DAYS: Setting = Setting {
    rule: "GRI-03",
    key: "skoledager",
    default: 2,
    meaning: Text::new(
        "Skoledager fra et fysisk inngrep til det skal være meldt og elevens syn ført.",
        "Skoledagar frå eit fysisk inngrep til det skal vere meldt og synet til eleven ført.",
        "School days from a physical intervention until it must be reported and the pupil's view recorded.",
    ),
    source: &law::OWN_PROPOSAL,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let case = context.case;
    for incident in &case.incidents {
        let Some(intervention) = &incident.physical_intervention else { continue };
        let Some(date) = incident.date.and_then(|day| day.date) else { continue };
        let limit = context.threshold(&SCHOOL_DAYS);
        if context.calendar.school_days_between(date, context.today) <= limit {
            continue;
        }
        let weight = context.weight_by_days(Severity::Error, date, context.today, limit);
        let pupils = pupils(case, incident, intervention);
        for (message, may_be_needless) in lacking(context, intervention, &pupils, date) {
            let weight = if may_be_needless { weight.min(Severity::Warning) } else { weight };
            let found = Found::in_section(message, intervention.node).severity(weight);
            findings.add(found.arg("incident", named(incident.id)).arg("head", head(case)));
        }
    }
}

/// What is missing, each with whether it may be needless: nobody need tell the parents of an adult.
fn lacking(
    context: &Context<'_>,
    intervention: &PhysicalIntervention<'_>,
    pupils: &[&Person<'_>],
    date: Date,
) -> impl Iterator<Item = (&'static Message, bool)> {
    let case = context.case;
    let lacks = |key| context.gaps.plainly_lack(intervention.node, key);
    let head_did_it = intervention.by.iter().any(|by| case.role(by.value).is_some_and(Role::is_head));
    let are_adults = !pupils.is_empty() && pupils.iter().all(|pupil| pupil.is_at_least(18, date));
    let may_be_adults =
        pupils.is_empty() && case.is_upper_secondary() || pupils.iter().any(|pupil| case.may_be_adult(pupil, date));
    let head = (lacks("til_leder") && !head_did_it).then_some((&HEAD, false));
    let parents = (lacks("til_foresatte") && !are_adults).then_some((&PARENTS, may_be_adults));
    let view = lacks("elevens_syn").then_some((&VIEW, false));
    [head, parents, view].into_iter().flatten()
}

/// The pupils who may have been held: the one whom the file names, or all who were involved.
fn pupils<'a, 't>(
    case: &'a Case<'t>,
    incident: &Incident<'_>,
    intervention: &PhysicalIntervention<'_>,
) -> Vec<&'a Person<'t>> {
    match intervention.against {
        Some(held) => case.person(held.value).into_iter().collect(),
        None => {
            let involved = incident.involved.iter().filter_map(|code| case.person(code.value));
            involved.filter(|person| person.has_role(Role::Pupil)).collect()
        }
    }
}
