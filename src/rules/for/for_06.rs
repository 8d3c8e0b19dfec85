//! FOR-06: where child welfare has the care, those who have it are told.

use crate::case::{Answer, Care, Home, Person, Role, YesNo};
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule, Setting};

static SCHOOL_DAYS: Setting = Setting {
    rule: "FOR-06",
    key: "skoledager",
    default: 5,
    meaning: Text::new(
        "skoledager fra skolen fikk kjennskap, til barnevernet eller fosterhjemmet har fått beskjed",
        "skoledagar frå skolen fekk kjennskap, til barnevernet eller fosterheimen har fått beskjed",
        "school days from when the school knew until child welfare or the foster home was told",
    ),
    source: &law::OWN_PROPOSAL,
};

pub(super) static RULE: Rule = Rule {
    code: "FOR-06",
    severity: Severity::Warning,
    basis: &[&law::CHILD_WELFARE_CARE, &law::SECRECY],
    title: Text::new(
        "Når barnevernet har omsorgen, får de rette beskjed",
        "Når barnevernet har omsorga, får dei rette beskjed",
        "Where child welfare has the care, the right people are told",
    ),
    why: Text::new(
        "Når barnevernet har overtatt omsorgen, er det barnevernet og fosterforeldrene eller institusjonen som \
         avgjør på elevens vegne. Får de ikke vite om saken, er det ingen voksne hjemme som følger opp. Får en \
         forelder kopi uten at noen har vurdert det, kan det være farlig for barnet.",
        "Når barnevernet har overteke omsorga, er det barnevernet og fosterforeldra eller institusjonen som \
         avgjer på vegner av eleven. Får dei ikkje vite om saka, er det ingen vaksne heime som følgjer opp. Får \
         ein forelder kopi utan at nokon har vurdert det, kan det vere farleg for barnet.",
        "Where child welfare has taken over the care, child welfare and the foster parents or institution decide \
         for the pupil. If they are not told of the case, no adult at home follows it up. If a parent gets a copy \
         without anybody having considered it, that may be dangerous for the child.",
    ),
    limits: Text::new(
        "Regelen ser `omsorg` på eleven, rollen `barnevern` og foresatte som eleven bor hos. Et fosterhjem kan \
         også være frivillig, og da har foreldrene fortsatt sine rettigheter; regelen sier da ikke noe om kopien \
         til dem. Den vet ikke hva barnevernet har bestemt. Antall dager er brilles eget forslag.",
        "Regelen ser `omsorg` på eleven, rolla `barnevern` og føresette som eleven bur hos. Ein fosterheim kan òg \
         vere frivillig, og då har foreldra framleis rettane sine; regelen seier då ikkje noko om kopien til dei. \
         Han veit ikkje kva barnevernet har bestemt. Talet på dagar er brille sitt eige framlegg.",
        "The rule sees `omsorg` on the pupil, the role `barnevern` and guardians with whom the pupil lives. A \
         foster home may also be voluntary, and then the parents keep their rights; the rule then says nothing of \
         their copy. It does not know what child welfare has decided. The number of days is brille's own \
         proposal.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[&SCHOOL_DAYS],
    together: &["MEL-09"],
    missing: None,
    messages: &[&UNTOLD, &PARENT],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
personer:
  E1: { rolle: elev, omsorg: fosterhjem, trinn: 6, ved_skolen: ja }
  F1: { rolle: foresatt, til: E1, foreldreansvar: nei, bor_hos: ja }
  L1: { rolle: kontaktlærer }
  A1: { rolle: assistent }
  S1: { rolle: sosiallærer }
  R1: { rolle: rektor }
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
personer:
  E1: { rolle: elev, omsorg: barnevern, trinn: 6, ved_skolen: ja } # <-
  F1: { rolle: foresatt, til: E1, foreldreansvar: ja, bor_hos: nei }
  L1: { rolle: kontaktlærer }
  A1: { rolle: assistent }
  S1: { rolle: sosiallærer }
  R1: { rolle: rektor }
utleveringer:
  - { versjon: 1, til: F1, dato: 2026-09-11, utgave: foresatte } # <-
",
        },
    ],
    check: Some(check),
};

static UNTOLD: Message = Message {
    headline: Text::new(
        "Foreldrene har ikke omsorgen, men filen viser ikke at barnevernet eller fosterhjemmet har fått beskjed.",
        "Foreldra har ikkje omsorga, men fila viser ikkje at barnevernet eller fosterheimen har fått beskjed.",
        "The parents do not have the care, but the file does not show that child welfare or the foster home was \
         told.",
    ),
    label: Text::new(
        "ingen med omsorgen har fått beskjed",
        "ingen med omsorga har fått beskjed",
        "nobody with the care was told",
    ),
    help: Text::new(
        "Spør barnevernet hvem som skal ha informasjon og planen, gi den, og før det under `kontakt`. Personene \
         trenger koder under `personer`.",
        "Spør barnevernet kven som skal ha informasjon og planen, gi det, og før det under `kontakt`. Personane \
         treng kodar under `personer`.",
        "Ask child welfare who is to have information and the plan, give it, and record it under `kontakt`. They need \
         codes under `personer`.",
    ),
};

static PARENT: Message = Message {
    headline: Text::new(
        "Barnevernet har omsorgen, og en forelder som eleven ikke bor hos, har fått en kopi.",
        "Barnevernet har omsorga, og ein forelder som eleven ikkje bur hos, har fått ein kopi.",
        "Child welfare has the care, and a parent with whom the pupil does not live got a copy.",
    ),
    label: Text::new(
        "kopi til en forelder uten omsorgen",
        "kopi til ein forelder utan omsorga",
        "a copy to a parent without the care",
    ),
    help: Text::new(
        "Avklar med barnevernet hva forelderen kan få. Er det gjort, så før det under `innsyn` på personen.",
        "Avklar med barnevernet kva forelderen kan få. Er det gjort, så før det under `innsyn` på personen.",
        "Settle with child welfare what the parent may get. If that was done, record it under `innsyn` on the \
         person.",
    ),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let case = context.case;
    let unclear =
        context.is_unclear(&["kontakt/*/med", "utleveringer/*/til", "personer/*/rolle", "personer/*/bor_hos"]);
    let Some(pupil) = case.subject().filter(|_| !unclear) else { return };
    let Some(care) = pupil.care.filter(|care| care.value != Care::Parents) else { return };
    if !context.pupil_has_left() && is_due(context) && !carers_are_told(context, pupil) {
        findings.add(Found::at(&UNTOLD, care.node));
    }
    if care.value == Care::ChildWelfare {
        let guardians = case.guardians_of(pupil.code).filter(|guardian| is_unsettled(guardian));
        let codes: Vec<_> = guardians.map(|guardian| guardian.code).collect();
        let given = case.handouts.iter().filter_map(|handout| handout.to);
        given.filter(|to| codes.contains(&to.value)).for_each(|to| findings.add(Found::at(&PARENT, to.node)));
    }
}

fn is_due(context: &Context<'_>) -> bool {
    let Some((known, _)) = context.case.first_knowledge() else { return false };
    let adult = super::is_adult(context, known);
    !adult && context.calendar.school_days_between(known, context.last_day()) > context.threshold(&SCHOOL_DAYS)
}

fn carers_are_told(context: &Context<'_>, pupil: &Person<'_>) -> bool {
    let case = context.case;
    let is_carer = |code: &str| {
        let lives_here = |person: &Person<'_>| person.lives_here.is_some_and(|home| home.value != Home::No);
        case.role(code) == Some(Role::ChildWelfare)
            || case.guardians_of(pupil.code).any(|guardian| guardian.code == code && lives_here(guardian))
    };
    let contacts = case.contacts.iter().flat_map(|contact| &contact.with);
    let methods = case.investigations.iter().flat_map(|investigation| &investigation.methods);
    let talks = methods.flat_map(|method| &method.with);
    let cooperation = case.cooperation.iter().filter_map(|entry| entry.with.as_ref());
    let reports = case.reports.iter().filter_map(|report| report.from.as_ref());
    contacts.chain(talks).chain(cooperation).chain(reports).any(|code| is_carer(code.value))
}

/// Whether a guardian lives elsewhere and nothing shows that access was considered.
fn is_unsettled(guardian: &Person<'_>) -> bool {
    let answer = guardian.access_request.as_ref().and_then(|request| request.answer);
    let elsewhere = guardian.lives_here.is_none_or(|home| home.value == Home::No);
    // A copy to a parent without parental responsibility is for FOR-03.
    let responsible = guardian.parental_responsibility.is_none_or(|has| has.value == YesNo::Yes);
    elsewhere && responsible && answer.is_none_or(|answer| answer.value != Answer::Granted)
}
