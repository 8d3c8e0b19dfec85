//! SAM-06: absence that has to do with the case is followed up.

use crate::case::YesNo;
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law::{self, OPPLARINGSLOVA_IN_FORCE};
use crate::rules::{Context, Example, Findings, Found, Rule, Setting};

pub(super) static RULE: Rule = Rule {
    code: "SAM-06",
    severity: Severity::Error,
    basis: &[&law::ABSENCE],
    title: Text::new(
        "Fravær som henger sammen med saken, blir fulgt opp",
        "Fråvær som heng saman med saka, blir følgt opp",
        "Absence that has to do with the case is followed up",
    ),
    why: Text::new(
        "Skoleeieren skal sørge for at elever med fravær blir fulgt opp. Et barn som holder seg hjemme fordi skolen \
         ikke er trygg, mister både fag og venner, og veien tilbake blir lengre for hver dag.",
        "Skoleeigaren skal sørgje for at elevar med fråvær blir følgde opp. Eit barn som held seg heime fordi skolen \
         ikkje er trygg, mistar både fag og vener, og vegen tilbake blir lengre for kvar dag.",
        "The owner shall ensure that pupils with absence are followed up. A child who stays at home because school is \
         not safe loses both learning and friends, and the way back grows longer every day.",
    ),
    limits: Text::new(
        "Regelen ser bare fravær som filen selv knytter til saken, og om `oppfølging` er ført; ikke hva som forårsaker \
         fraværet, eller om oppfølgingen hjelper. Er bare datoen ført, er det en advarsel. Fem skoledager fra den \
         første meldingen er brilles eget forslag. I en privatskole har skolen selv plikten.",
        "Regelen ser berre fråvær som fila sjølv knyter til saka, og om `oppfølging` er ført; ikkje kva som er årsak \
         til fråværet, eller om oppfølginga hjelper. Er berre datoen ført, er det ei åtvaring. Fem skoledagar frå den \
         første meldinga er brille sitt eige framlegg. I ein privatskole har skolen sjølv plikta.",
        "The rule sees only absence that the file itself links to the case, and whether `oppfølging` is recorded; not \
         what causes the absence or whether the follow-up helps. Where only the date is recorded, it is a warning. \
         Five school days from the first report are brille’s own proposal. In a private school the duty is the school's own.",
    ),
    since: "0.1.0",
    from: Some(OPPLARINGSLOVA_IN_FORCE),
    settings: &[&SCHOOL_DAYS],
    together: &[],
    missing: None,
    messages: &[&MESSAGE],
    examples: &[
        Example { good: true, date: "2026-10-05", yaml: "\
sak:
  id: 2026-0147
  gjelder: elev
  miljø: psykososialt
  arenaer: [skole]
  mønster: gjentatt
  fravær: { knyttet_til_saken: ja, dato: 2026-09-09, oppfølging: S1 ringer F1 hver morgen E1 er hjemme og møter E1 ved porten. }
" },
        Example { good: false, date: "2026-10-05", yaml: "\
sak:
  id: 2026-0147
  gjelder: elev
  miljø: psykososialt
  arenaer: [skole]
  mønster: gjentatt
  fravær: { knyttet_til_saken: ja } # <-
" },
    ],
    check: Some(check),
};

static MESSAGE: Message = Message {
    headline: Text::new(
        "Eleven er borte på grunn av saken, men filen viser ikke at fraværet blir fulgt opp.",
        "Eleven er borte på grunn av saka, men fila viser ikkje at fråværet blir følgt opp.",
        "The pupil is absent because of the case, but the file does not show that the absence is followed up.",
    ),
    label: Text::new("uten `oppfølging`", "utan `oppfølging`", "without `oppfølging`"),
    help: Text::new(
        "Skriv i `oppfølging` hva skolen gjør for at eleven kan komme trygt tilbake, og hvem som gjør det, og i `dato` \
         fra når.",
        "Skriv i `oppfølging` kva skolen gjer for at eleven kan kome trygt tilbake, og kven som gjer det, og i `dato` \
         frå når.",
        "Write in `oppfølging` what the school does so that the pupil can come back safely, and who does it, and in \
         `dato` from when.",
    ),
};

static SCHOOL_DAYS: Setting = Setting {
    rule: "SAM-06",
    key: "skoledager",
    default: 5,
    meaning: Text::new(
        "Skoledager fra den første meldingen til oppfølgingen av fraværet må være ført.",
        "Skoledagar frå den første meldinga til oppfølginga av fråværet må vere ført.",
        "School days from the first report until the follow-up of the absence must be recorded.",
    ),
    source: &law::OWN_PROPOSAL,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let case = context.case;
    let Some(absence) = case.frame.as_ref().and_then(|frame| frame.absence.as_ref()) else { return };
    let Some((known, _)) = case.first_knowledge() else { return };
    let limit = context.threshold(&SCHOOL_DAYS);
    let until = context.last_day();
    let is_late = context.calendar.school_days_between(known, until) > limit;
    let is_followed_up = !context.gaps.plainly_lack(absence.node, "oppfølging");
    if !YesNo::said(absence.linked) || is_followed_up || !is_late || context.pupil_has_left() {
        return;
    }
    let usual = if absence.date.is_some() { Severity::Warning } else { Severity::Error };
    let weight = context.weight_by_days(usual, known, until, limit);
    findings.add(Found::in_section(&MESSAGE, absence.node).severity(weight));
}
