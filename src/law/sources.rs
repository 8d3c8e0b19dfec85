//! The provisions themselves: statutes and regulations, the former Act, guidance, and good practice.

use jiff::civil::date;

use super::{Force, OPPLARINGSLOVA_IN_FORCE, Provision};
use crate::lang::Text;

macro_rules! provisions {
    ($($(#[$doc:meta])* $name:ident = $id:literal, $force:ident, $from:expr, [$nb:literal, $nn:literal, $en:literal], $url:literal;)*) => {
        $($(#[$doc])* pub static $name: Provision = Provision {
            id: $id,
            force: Force::$force,
            cite: Text::new($nb, $nn, $en),
            url: $url,
            in_force_from: $from,
        };)*

        /// Every provision, in the order of the sources.
        pub static ALL: &[&Provision] = &[$(&$name),*];
    };
}

provisions! {
    /// The pupil's best interests.
    BEST_INTERESTS = "oppl-10-1", Law, Some(OPPLARINGSLOVA_IN_FORCE),
        ["opplæringslova § 10-1", "opplæringslova § 10-1", "Education Act § 10-1"],
        "https://lovdata.no/lov/2023-06-09-30/§10-1";
    /// The pupil's right to take part and to be heard.
    PARTICIPATION = "oppl-10-2", Law, Some(OPPLARINGSLOVA_IN_FORCE),
        ["opplæringslova § 10-2", "opplæringslova § 10-2", "Education Act § 10-2"],
        "https://lovdata.no/lov/2023-06-09-30/§10-2";
    /// Cooperation with parents.
    COOPERATION = "oppl-10-3", Law, Some(OPPLARINGSLOVA_IN_FORCE),
        ["opplæringslova § 10-3", "opplæringslova § 10-3", "Education Act § 10-3"],
        "https://lovdata.no/lov/2023-06-09-30/§10-3";
    /// Following up absence.
    ABSENCE = "oppl-10-6", Law, Some(OPPLARINGSLOVA_IN_FORCE),
        ["opplæringslova § 10-6", "opplæringslova § 10-6", "Education Act § 10-6"],
        "https://lovdata.no/lov/2023-06-09-30/§10-6";
    /// The school's rules, which sanctions must be found in.
    SCHOOL_RULES = "oppl-10-7", Law, Some(OPPLARINGSLOVA_IN_FORCE),
        ["opplæringslova § 10-7", "opplæringslova § 10-7", "Education Act § 10-7"],
        "https://lovdata.no/lov/2023-06-09-30/§10-7";
    /// Information to pupils and parents.
    INFORMATION = "oppl-10-8", Law, Some(OPPLARINGSLOVA_IN_FORCE),
        ["opplæringslova § 10-8", "opplæringslova § 10-8", "Education Act § 10-8"],
        "https://lovdata.no/lov/2023-06-09-30/§10-8";
    /// Individually adapted education, which takes a formal decision.
    INDIVIDUAL_EDUCATION = "oppl-11-7", Law, Some(OPPLARINGSLOVA_IN_FORCE),
        ["opplæringslova § 11-7", "opplæringslova § 11-7", "Education Act § 11-7"],
        "https://lovdata.no/lov/2023-06-09-30/§11-7";
    /// Pupils who need other ways to communicate.
    COMMUNICATION = "oppl-11-12", Law, Some(OPPLARINGSLOVA_IN_FORCE),
        ["opplæringslova § 11-12", "opplæringslova § 11-12", "Education Act § 11-12"],
        "https://lovdata.no/lov/2023-06-09-30/§11-12";
    /// The educational-psychological service.
    PPT = "oppl-11-13", Law, Some(OPPLARINGSLOVA_IN_FORCE),
        ["opplæringslova § 11-13", "opplæringslova § 11-13", "Education Act § 11-13"],
        "https://lovdata.no/lov/2023-06-09-30/§11-13";
    /// The scope of the chapter.
    SCOPE = "oppl-12-1", Law, Some(OPPLARINGSLOVA_IN_FORCE),
        ["opplæringslova § 12-1", "opplæringslova § 12-1", "Education Act § 12-1"],
        "https://lovdata.no/lov/2023-06-09-30/§12-1";
    /// The right to a safe and good school environment.
    SAFE_ENVIRONMENT = "oppl-12-2", Law, Some(OPPLARINGSLOVA_IN_FORCE),
        ["opplæringslova § 12-2", "opplæringslova § 12-2", "Education Act § 12-2"],
        "https://lovdata.no/lov/2023-06-09-30/§12-2";
    /// Zero tolerance and preventive work.
    PREVENTION = "oppl-12-3", Law, Some(OPPLARINGSLOVA_IN_FORCE),
        ["opplæringslova § 12-3", "opplæringslova § 12-3", "Education Act § 12-3"],
        "https://lovdata.no/lov/2023-06-09-30/§12-3";
    /// The duty to act as a whole.
    DUTY_TO_ACT = "oppl-12-4", Law, Some(OPPLARINGSLOVA_IN_FORCE),
        ["opplæringslova § 12-4", "opplæringslova § 12-4", "Education Act § 12-4"],
        "https://lovdata.no/lov/2023-06-09-30/§12-4";
    /// Watching and intervening.
    WATCH_AND_INTERVENE = "oppl-12-4-1", Law, Some(OPPLARINGSLOVA_IN_FORCE),
        ["opplæringslova § 12-4 første ledd", "opplæringslova § 12-4 første ledd", "Education Act § 12-4 first paragraph"],
        "https://lovdata.no/lov/2023-06-09-30/§12-4";
    /// Reporting, investigating, and putting right.
    REPORT_AND_ACT = "oppl-12-4-2", Law, Some(OPPLARINGSLOVA_IN_FORCE),
        ["opplæringslova § 12-4 andre ledd", "opplæringslova § 12-4 andre ledd", "Education Act § 12-4 second paragraph"],
        "https://lovdata.no/lov/2023-06-09-30/§12-4";
    /// The written plan as such.
    PLAN = "oppl-12-4-3", Law, Some(OPPLARINGSLOVA_IN_FORCE),
        ["opplæringslova § 12-4 tredje ledd", "opplæringslova § 12-4 tredje ledd", "Education Act § 12-4 third paragraph"],
        "https://lovdata.no/lov/2023-06-09-30/§12-4";
    /// a: which problems the measures shall solve.
    PLAN_A = "oppl-12-4-3-a", Law, Some(OPPLARINGSLOVA_IN_FORCE),
        ["opplæringslova § 12-4 tredje ledd bokstav a", "opplæringslova § 12-4 tredje ledd bokstav a", "Education Act § 12-4 third paragraph letter a"],
        "https://lovdata.no/lov/2023-06-09-30/§12-4";
    /// b: which measures the school has planned.
    PLAN_B = "oppl-12-4-3-b", Law, Some(OPPLARINGSLOVA_IN_FORCE),
        ["opplæringslova § 12-4 tredje ledd bokstav b", "opplæringslova § 12-4 tredje ledd bokstav b", "Education Act § 12-4 third paragraph letter b"],
        "https://lovdata.no/lov/2023-06-09-30/§12-4";
    /// c: when the measures shall be carried out.
    PLAN_C = "oppl-12-4-3-c", Law, Some(OPPLARINGSLOVA_IN_FORCE),
        ["opplæringslova § 12-4 tredje ledd bokstav c", "opplæringslova § 12-4 tredje ledd bokstav c", "Education Act § 12-4 third paragraph letter c"],
        "https://lovdata.no/lov/2023-06-09-30/§12-4";
    /// d: who shall carry out the measures.
    PLAN_D = "oppl-12-4-3-d", Law, Some(OPPLARINGSLOVA_IN_FORCE),
        ["opplæringslova § 12-4 tredje ledd bokstav d", "opplæringslova § 12-4 tredje ledd bokstav d", "Education Act § 12-4 third paragraph letter d"],
        "https://lovdata.no/lov/2023-06-09-30/§12-4";
    /// e: when the measures shall be evaluated.
    PLAN_E = "oppl-12-4-3-e", Law, Some(OPPLARINGSLOVA_IN_FORCE),
        ["opplæringslova § 12-4 tredje ledd bokstav e", "opplæringslova § 12-4 tredje ledd bokstav e", "Education Act § 12-4 third paragraph letter e"],
        "https://lovdata.no/lov/2023-06-09-30/§12-4";
    /// Documenting what is done.
    DOCUMENTATION = "oppl-12-4-4", Law, Some(OPPLARINGSLOVA_IN_FORCE),
        ["opplæringslova § 12-4 fjerde ledd", "opplæringslova § 12-4 fjerde ledd", "Education Act § 12-4 fourth paragraph"],
        "https://lovdata.no/lov/2023-06-09-30/§12-4";
    /// Employees who violate a pupil.
    EMPLOYEES = "oppl-12-5", Law, Some(OPPLARINGSLOVA_IN_FORCE),
        ["opplæringslova § 12-5", "opplæringslova § 12-5", "Education Act § 12-5"],
        "https://lovdata.no/lov/2023-06-09-30/§12-5";
    /// Reporting an employee to the head, and the head's report to the owner.
    EMPLOYEES_TO_HEAD = "oppl-12-5-1", Law, Some(OPPLARINGSLOVA_IN_FORCE),
        ["opplæringslova § 12-5 første ledd", "opplæringslova § 12-5 første ledd", "Education Act § 12-5 first paragraph"],
        "https://lovdata.no/lov/2023-06-09-30/§12-5";
    /// Reporting somebody in the leadership straight to the owner.
    LEADERSHIP_TO_OWNER = "oppl-12-5-2", Law, Some(OPPLARINGSLOVA_IN_FORCE),
        ["opplæringslova § 12-5 andre ledd", "opplæringslova § 12-5 andre ledd", "Education Act § 12-5 second paragraph"],
        "https://lovdata.no/lov/2023-06-09-30/§12-5";
    /// Enforcement by Statsforvalteren.
    ENFORCEMENT = "oppl-12-6", Law, Some(OPPLARINGSLOVA_IN_FORCE),
        ["opplæringslova § 12-6", "opplæringslova § 12-6", "Education Act § 12-6"],
        "https://lovdata.no/lov/2023-06-09-30/§12-6";
    /// What Statsforvalteren decides, and when a case is dismissed.
    ENFORCEMENT_CONDITIONS = "oppl-12-6-2", Law, Some(OPPLARINGSLOVA_IN_FORCE),
        ["opplæringslova § 12-6 andre ledd", "opplæringslova § 12-6 andre ledd", "Education Act § 12-6 second paragraph"],
        "https://lovdata.no/lov/2023-06-09-30/§12-6";
    /// What Statsforvalteren must be told.
    ENFORCEMENT_INFORMATION = "oppl-12-6-3", Law, Some(OPPLARINGSLOVA_IN_FORCE),
        ["opplæringslova § 12-6 tredje ledd", "opplæringslova § 12-6 tredje ledd", "Education Act § 12-6 third paragraph"],
        "https://lovdata.no/lov/2023-06-09-30/§12-6";
    /// The deadline of a decision of Statsforvalteren.
    ENFORCEMENT_DEADLINE = "oppl-12-6-5", Law, Some(OPPLARINGSLOVA_IN_FORCE),
        ["opplæringslova § 12-6 femte ledd", "opplæringslova § 12-6 femte ledd", "Education Act § 12-6 fifth paragraph"],
        "https://lovdata.no/lov/2023-06-09-30/§12-6";
    /// The physical environment.
    PHYSICAL_ENVIRONMENT = "oppl-12-7", Law, Some(OPPLARINGSLOVA_IN_FORCE),
        ["opplæringslova § 12-7", "opplæringslova § 12-7", "Education Act § 12-7"],
        "https://lovdata.no/lov/2023-06-09-30/§12-7";
    /// Coercive fines.
    COERCIVE_FINE = "oppl-12-8", Law, Some(OPPLARINGSLOVA_IN_FORCE),
        ["opplæringslova § 12-8", "opplæringslova § 12-8", "Education Act § 12-8"],
        "https://lovdata.no/lov/2023-06-09-30/§12-8";
    /// The burden of proof in cases on damages.
    BURDEN_OF_PROOF = "oppl-12-10", Law, Some(OPPLARINGSLOVA_IN_FORCE),
        ["opplæringslova § 12-10", "opplæringslova § 12-10", "Education Act § 12-10"],
        "https://lovdata.no/lov/2023-06-09-30/§12-10";
    /// Sending a pupil away.
    EXPULSION = "oppl-13-1", Law, Some(OPPLARINGSLOVA_IN_FORCE),
        ["opplæringslova § 13-1", "opplæringslova § 13-1", "Education Act § 13-1"],
        "https://lovdata.no/lov/2023-06-09-30/§13-1";
    /// An ordered change of school.
    SCHOOL_CHANGE = "oppl-13-2", Law, Some(OPPLARINGSLOVA_IN_FORCE),
        ["opplæringslova § 13-2", "opplæringslova § 13-2", "Education Act § 13-2"],
        "https://lovdata.no/lov/2023-06-09-30/§13-2";
    /// When physical intervention is allowed.
    FORCE = "oppl-13-4", Law, Some(OPPLARINGSLOVA_IN_FORCE),
        ["opplæringslova § 13-4", "opplæringslova § 13-4", "Education Act § 13-4"],
        "https://lovdata.no/lov/2023-06-09-30/§13-4";
    /// Physical interventions: report and documentation.
    PHYSICAL_INTERVENTION = "oppl-13-5", Law, Some(OPPLARINGSLOVA_IN_FORCE),
        ["opplæringslova § 13-5", "opplæringslova § 13-5", "Education Act § 13-5"],
        "https://lovdata.no/lov/2023-06-09-30/§13-5";
    /// The contact teacher's special responsibility.
    CONTACT_TEACHER = "oppl-14-2", Law, Some(OPPLARINGSLOVA_IN_FORCE),
        ["opplæringslova § 14-2", "opplæringslova § 14-2", "Education Act § 14-2"],
        "https://lovdata.no/lov/2023-06-09-30/§14-2";
    /// The language of written communication with pupils and parents.
    SCHOOL_LANGUAGE = "oppl-15-2", Law, Some(OPPLARINGSLOVA_IN_FORCE),
        ["opplæringslova § 15-2", "opplæringslova § 15-2", "Education Act § 15-2"],
        "https://lovdata.no/lov/2023-06-09-30/§15-2";
    /// Cooperation with other services.
    SERVICES = "oppl-24-1", Law, Some(OPPLARINGSLOVA_IN_FORCE),
        ["opplæringslova § 24-1", "opplæringslova § 24-1", "Education Act § 24-1"],
        "https://lovdata.no/lov/2023-06-09-30/§24-1";
    /// Information to health and social services.
    HEALTH_SERVICES = "oppl-24-2", Law, Some(OPPLARINGSLOVA_IN_FORCE),
        ["opplæringslova § 24-2", "opplæringslova § 24-2", "Education Act § 24-2"],
        "https://lovdata.no/lov/2023-06-09-30/§24-2";
    /// Reporting to child welfare.
    CHILD_WELFARE = "oppl-24-3", Law, Some(OPPLARINGSLOVA_IN_FORCE),
        ["opplæringslova § 24-3", "opplæringslova § 24-3", "Education Act § 24-3"],
        "https://lovdata.no/lov/2023-06-09-30/§24-3";
    /// Who decides for a pupil in the care of child welfare.
    CHILD_WELFARE_CARE = "oppl-24-4", Law, Some(OPPLARINGSLOVA_IN_FORCE),
        ["opplæringslova § 24-4", "opplæringslova § 24-4", "Education Act § 24-4"],
        "https://lovdata.no/lov/2023-06-09-30/§24-4";
    /// From 15 the pupil decides questions of education.
    AGE_15 = "oppl-24-5", Law, Some(OPPLARINGSLOVA_IN_FORCE),
        ["opplæringslova § 24-5", "opplæringslova § 24-5", "Education Act § 24-5"],
        "https://lovdata.no/lov/2023-06-09-30/§24-5";
    /// Processing of personal data, and school change.
    PERSONAL_DATA = "oppl-25-1", Law, Some(OPPLARINGSLOVA_IN_FORCE),
        ["opplæringslova § 25-1", "opplæringslova § 25-1", "Education Act § 25-1"],
        "https://lovdata.no/lov/2023-06-09-30/§25-1";
    /// When the Act came into force.
    TRANSITION = "oppl-30-1", Law, Some(OPPLARINGSLOVA_IN_FORCE),
        ["opplæringslova § 30-1", "opplæringslova § 30-1", "Education Act § 30-1"],
        "https://lovdata.no/lov/2023-06-09-30/§30-1";
    /// Who may see the data.
    ACCESS_CONTROL = "oppl-forskr-20-2", Law, Some(OPPLARINGSLOVA_IN_FORCE),
        ["opplæringsforskrifta § 20-2", "opplæringsforskrifta § 20-2", "Education Regulations § 20-2"],
        "https://lovdata.no/forskrift/2024-06-03-900/§20-2";
    /// The procedure of cases about the physical environment.
    PHYSICAL_PROCEDURE = "oppl-forskr-11-3", Law, Some(OPPLARINGSLOVA_IN_FORCE),
        ["opplæringsforskrifta § 11-3", "opplæringsforskrifta § 11-3", "Education Regulations § 11-3"],
        "https://lovdata.no/forskrift/2024-06-03-900/§11-3";
    /// Non-anonymous surveys.
    SURVEYS = "oppl-forskr-20-5", Law, Some(OPPLARINGSLOVA_IN_FORCE),
        ["opplæringsforskrifta § 20-5", "opplæringsforskrifta § 20-5", "Education Regulations § 20-5"],
        "https://lovdata.no/forskrift/2024-06-03-900/§20-5";
    /// Private schools: what makes chapter 12 and § 13-2 hold there.
    PRIVATE_SCHOOLS = "privatskl-2-4", Law, None,
        ["privatskolelova § 2-4", "privatskolelova § 2-4", "Private Schools Act § 2-4"],
        "https://lovdata.no/lov/2003-07-04-84/§2-4";
    /// Private schools: what is best for the pupil.
    PRIVATE_BEST_INTERESTS = "privatskl-5A-1", Law, Some(OPPLARINGSLOVA_IN_FORCE),
        ["privatskolelova § 5A-1", "privatskolelova § 5A-1", "Private Schools Act § 5A-1"],
        "https://lovdata.no/lov/2003-07-04-84/§5A-1";
    /// Private schools: the pupil's right to take part and to be heard.
    PRIVATE_PARTICIPATION = "privatskl-5A-2", Law, Some(OPPLARINGSLOVA_IN_FORCE),
        ["privatskolelova § 5A-2", "privatskolelova § 5A-2", "Private Schools Act § 5A-2"],
        "https://lovdata.no/lov/2003-07-04-84/§5A-2";
    /// Private schools: cooperation with parents.
    PRIVATE_COOPERATION = "privatskl-5A-3", Law, Some(OPPLARINGSLOVA_IN_FORCE),
        ["privatskolelova § 5A-3", "privatskolelova § 5A-3", "Private Schools Act § 5A-3"],
        "https://lovdata.no/lov/2003-07-04-84/§5A-3";
    /// Private schools: following up absence.
    PRIVATE_ABSENCE = "privatskl-5A-6", Law, Some(OPPLARINGSLOVA_IN_FORCE),
        ["privatskolelova § 5A-6", "privatskolelova § 5A-6", "Private Schools Act § 5A-6"],
        "https://lovdata.no/lov/2003-07-04-84/§5A-6";
    /// Private schools: the school's rules.
    PRIVATE_RULES = "privatskl-5A-7", Law, Some(OPPLARINGSLOVA_IN_FORCE),
        ["privatskolelova § 5A-7", "privatskolelova § 5A-7", "Private Schools Act § 5A-7"],
        "https://lovdata.no/lov/2003-07-04-84/§5A-7";
    /// Private schools: information to pupils and parents.
    PRIVATE_INFORMATION = "privatskl-5A-8", Law, Some(OPPLARINGSLOVA_IN_FORCE),
        ["privatskolelova § 5A-8", "privatskolelova § 5A-8", "Private Schools Act § 5A-8"],
        "https://lovdata.no/lov/2003-07-04-84/§5A-8";
    /// Private schools: the contact teacher's special responsibility.
    PRIVATE_CONTACT_TEACHER = "privatskl-3-4-5", Law, Some(OPPLARINGSLOVA_IN_FORCE),
        ["privatskolelova § 3-4 femte ledd", "privatskolelova § 3-4 femte ledd", "Private Schools Act § 3-4 fifth paragraph"],
        "https://lovdata.no/lov/2003-07-04-84/§3-4";
    /// Private schools: individually adapted education, and the help of the educational-psychological service.
    PRIVATE_INDIVIDUAL = "privatskl-3-6", Law, Some(OPPLARINGSLOVA_IN_FORCE),
        ["privatskolelova § 3-6", "privatskolelova § 3-6", "Private Schools Act § 3-6"],
        "https://lovdata.no/lov/2003-07-04-84/§3-6";
    /// Private schools: cooperation with other services.
    PRIVATE_SERVICES = "privatskl-3-6a", Law, Some(OPPLARINGSLOVA_IN_FORCE),
        ["privatskolelova § 3-6 a", "privatskolelova § 3-6 a", "Private Schools Act § 3-6 a"],
        "https://lovdata.no/lov/2003-07-04-84/§3-6a";
    /// Private schools: sending a pupil away.
    PRIVATE_EXPULSION = "privatskl-3-10", Law, Some(OPPLARINGSLOVA_IN_FORCE),
        ["privatskolelova § 3-10", "privatskolelova § 3-10", "Private Schools Act § 3-10"],
        "https://lovdata.no/lov/2003-07-04-84/§3-10";
    /// Private schools: when physical intervention is allowed.
    PRIVATE_FORCE = "privatskl-3-10b", Law, Some(OPPLARINGSLOVA_IN_FORCE),
        ["privatskolelova § 3-10 b", "privatskolelova § 3-10 b", "Private Schools Act § 3-10 b"],
        "https://lovdata.no/lov/2003-07-04-84/§3-10b";
    /// Private schools: physical interventions: report and documentation.
    PRIVATE_INTERVENTION = "privatskl-3-10c", Law, Some(OPPLARINGSLOVA_IN_FORCE),
        ["privatskolelova § 3-10 c", "privatskolelova § 3-10 c", "Private Schools Act § 3-10 c"],
        "https://lovdata.no/lov/2003-07-04-84/§3-10c";
    /// Private schools: alternative and supplementary communication.
    PRIVATE_COMMUNICATION = "privatskl-3-14", Law, Some(OPPLARINGSLOVA_IN_FORCE),
        ["privatskolelova § 3-14", "privatskolelova § 3-14", "Private Schools Act § 3-14"],
        "https://lovdata.no/lov/2003-07-04-84/§3-14";
    /// Private schools: reporting to child welfare.
    PRIVATE_CHILD_WELFARE = "privatskl-7-4", Law, Some(OPPLARINGSLOVA_IN_FORCE),
        ["privatskolelova § 7-4", "privatskolelova § 7-4", "Private Schools Act § 7-4"],
        "https://lovdata.no/lov/2003-07-04-84/§7-4";
    /// Private schools: information to health and social services.
    PRIVATE_HEALTH_SERVICES = "privatskl-7-5", Law, Some(OPPLARINGSLOVA_IN_FORCE),
        ["privatskolelova § 7-5", "privatskolelova § 7-5", "Private Schools Act § 7-5"],
        "https://lovdata.no/lov/2003-07-04-84/§7-5";
    /// Private schools: who decides for a pupil in the care of child welfare.
    PRIVATE_CARE = "privatskl-7-7", Law, Some(OPPLARINGSLOVA_IN_FORCE),
        ["privatskolelova § 7-7", "privatskolelova § 7-7", "Private Schools Act § 7-7"],
        "https://lovdata.no/lov/2003-07-04-84/§7-7";
    /// Private schools: processing of personal data, and school change.
    PRIVATE_PERSONAL_DATA = "privatskl-7-9", Law, Some(OPPLARINGSLOVA_IN_FORCE),
        ["privatskolelova § 7-9", "privatskolelova § 7-9", "Private Schools Act § 7-9"],
        "https://lovdata.no/lov/2003-07-04-84/§7-9";
    /// The duty of secrecy.
    SECRECY = "fvl-13", Law, None,
        ["forvaltningsloven § 13", "forvaltningslova § 13", "Public Administration Act § 13"],
        "https://lovdata.no/lov/1967-02-10/§13";
    /// When secrecy is no bar.
    SECRECY_EXCEPTIONS = "fvl-13a", Law, None,
        ["forvaltningsloven § 13 a", "forvaltningslova § 13 a", "Public Administration Act § 13 a"],
        "https://lovdata.no/lov/1967-02-10/§13a";
    /// For which purposes information may be passed on.
    SECRECY_PURPOSES = "fvl-13b", Law, None,
        ["forvaltningsloven § 13 b", "forvaltningslova § 13 b", "Public Administration Act § 13 b"],
        "https://lovdata.no/lov/1967-02-10/§13b";
    /// Oral information of weight is written down.
    ORAL_INFORMATION = "fvl-11d", Law, None,
        ["forvaltningsloven § 11 d", "forvaltningslova § 11 d", "Public Administration Act § 11 d"],
        "https://lovdata.no/lov/1967-02-10/§11d";
    /// A party's right to a representative.
    REPRESENTATIVE = "fvl-12", Law, None,
        ["forvaltningsloven § 12", "forvaltningslova § 12", "Public Administration Act § 12"],
        "https://lovdata.no/lov/1967-02-10/§12";
    /// Documentation is kept with its origin, and unchanged.
    ARCHIVE = "arkivlova-5", Law, Some(date(2026, 1, 1)),
        ["arkivlova § 5", "arkivlova § 5", "Archives Act § 5"],
        "https://lovdata.no/lov/2025-06-20-96/§5";
    /// A parent's right to information without parental responsibility.
    CHILDREN_ACT_ACCESS = "barnelova-47", Law, None,
        ["barnelova § 47", "barnelova § 47", "Children Act § 47"],
        "https://lovdata.no/lov/1981-04-08-7/§47";
    /// Data minimisation.
    GDPR_MINIMISATION = "gdpr-5", Law, None,
        ["personvernforordningen artikkel 5", "personvernforordninga artikkel 5", "GDPR article 5"],
        "https://lovdata.no/lov/2018-06-15-38/gdpr/a5";
    /// Special categories of personal data.
    GDPR_SPECIAL = "gdpr-9", Law, None,
        ["personvernforordningen artikkel 9", "personvernforordninga artikkel 9", "GDPR article 9"],
        "https://lovdata.no/lov/2018-06-15-38/gdpr/a9";
    /// The circular on the school environment, on the scope of the chapter.
    CIRCULAR_SCOPE = "rundskriv-2", Guidance, None,
        ["Udirs rundskriv om skolemiljø punkt 2", "rundskrivet frå Udir om skolemiljø punkt 2", "Udir's circular on the school environment, 2"],
        "https://www.udir.no/regelverk-og-tilsyn/skole-og-opplaring/rundskriv-om-skolemiljo/";
    /// The circular on the school environment, on the pupil's own experience.
    CIRCULAR_EXPERIENCE = "rundskriv-3", Guidance, None,
        ["Udirs rundskriv om skolemiljø punkt 3", "rundskrivet frå Udir om skolemiljø punkt 3", "Udir's circular on the school environment, 3"],
        "https://www.udir.no/regelverk-og-tilsyn/skole-og-opplaring/rundskriv-om-skolemiljo/";
    /// The circular on the school environment, on vulnerable pupils.
    CIRCULAR_VULNERABLE = "rundskriv-4", Guidance, None,
        ["Udirs rundskriv om skolemiljø punkt 4", "rundskrivet frå Udir om skolemiljø punkt 4", "Udir's circular on the school environment, 4"],
        "https://www.udir.no/regelverk-og-tilsyn/skole-og-opplaring/rundskriv-om-skolemiljo/";
    /// The circular on the school environment, on information to pupils and parents.
    CIRCULAR_INFORMATION = "rundskriv-5", Guidance, None,
        ["Udirs rundskriv om skolemiljø punkt 5", "rundskrivet frå Udir om skolemiljø punkt 5", "Udir's circular on the school environment, 5"],
        "https://www.udir.no/regelverk-og-tilsyn/skole-og-opplaring/rundskriv-om-skolemiljo/";
    /// The circular on the school environment, on who works at the school.
    CIRCULAR_WORKERS = "rundskriv-6-2-1", Guidance, None,
        ["Udirs rundskriv om skolemiljø punkt 6.2.1", "rundskrivet frå Udir om skolemiljø punkt 6.2.1", "Udir's circular on the school environment, 6.2.1"],
        "https://www.udir.no/regelverk-og-tilsyn/skole-og-opplaring/rundskriv-om-skolemiljo/6.-skolen-har-en-aktivitetsplikt";
    /// The circular on the school environment, on intervening.
    CIRCULAR_INTERVENING = "rundskriv-6-3-2", Guidance, None,
        ["Udirs rundskriv om skolemiljø punkt 6.3.2", "rundskrivet frå Udir om skolemiljø punkt 6.3.2", "Udir's circular on the school environment, 6.3.2"],
        "https://www.udir.no/regelverk-og-tilsyn/skole-og-opplaring/rundskriv-om-skolemiljo/6.-skolen-har-en-aktivitetsplikt";
    /// The circular on the school environment, on reporting.
    CIRCULAR_REPORTING = "rundskriv-6-3-3", Guidance, None,
        ["Udirs rundskriv om skolemiljø punkt 6.3.3", "rundskrivet frå Udir om skolemiljø punkt 6.3.3", "Udir's circular on the school environment, 6.3.3"],
        "https://www.udir.no/regelverk-og-tilsyn/skole-og-opplaring/rundskriv-om-skolemiljo/6.-skolen-har-en-aktivitetsplikt";
    /// The circular on the school environment, on employees who violate.
    CIRCULAR_EMPLOYEES = "rundskriv-6-3-4", Guidance, None,
        ["Udirs rundskriv om skolemiljø punkt 6.3.4", "rundskrivet frå Udir om skolemiljø punkt 6.3.4", "Udir's circular on the school environment, 6.3.4"],
        "https://www.udir.no/regelverk-og-tilsyn/skole-og-opplaring/rundskriv-om-skolemiljo/6.-skolen-har-en-aktivitetsplikt";
    /// The circular on the school environment, on investigating.
    CIRCULAR_INVESTIGATION = "rundskriv-6-3-5", Guidance, None,
        ["Udirs rundskriv om skolemiljø punkt 6.3.5", "rundskrivet frå Udir om skolemiljø punkt 6.3.5", "Udir's circular on the school environment, 6.3.5"],
        "https://www.udir.no/regelverk-og-tilsyn/skole-og-opplaring/rundskriv-om-skolemiljo/6.-skolen-har-en-aktivitetsplikt";
    /// The circular on the school environment, on measures.
    CIRCULAR_MEASURES = "rundskriv-6-3-6", Guidance, None,
        ["Udirs rundskriv om skolemiljø punkt 6.3.6", "rundskrivet frå Udir om skolemiljø punkt 6.3.6", "Udir's circular on the school environment, 6.3.6"],
        "https://www.udir.no/regelverk-og-tilsyn/skole-og-opplaring/rundskriv-om-skolemiljo/6.-skolen-har-en-aktivitetsplikt";
    /// The circular on the school environment, on the plan and documentation.
    CIRCULAR_PLAN = "rundskriv-6-4", Guidance, None,
        ["Udirs rundskriv om skolemiljø punkt 6.4", "rundskrivet frå Udir om skolemiljø punkt 6.4", "Udir's circular on the school environment, 6.4"],
        "https://www.udir.no/regelverk-og-tilsyn/skole-og-opplaring/rundskriv-om-skolemiljo/6.-skolen-har-en-aktivitetsplikt";
    /// The circular on the school environment, on the plan as a living document.
    CIRCULAR_PLAN_LIVING = "rundskriv-6-4-3", Guidance, None,
        ["Udirs rundskriv om skolemiljø punkt 6.4.3", "rundskrivet frå Udir om skolemiljø punkt 6.4.3", "Udir's circular on the school environment, 6.4.3"],
        "https://www.udir.no/regelverk-og-tilsyn/skole-og-opplaring/rundskriv-om-skolemiljo/6.-skolen-har-en-aktivitetsplikt";
    /// The circular on the school environment, on hearing the pupil and the pupil's best interests.
    CIRCULAR_HEARING = "rundskriv-6-5", Guidance, None,
        ["Udirs rundskriv om skolemiljø punkt 6.5", "rundskrivet frå Udir om skolemiljø punkt 6.5", "Udir's circular on the school environment, 6.5"],
        "https://www.udir.no/regelverk-og-tilsyn/skole-og-opplaring/rundskriv-om-skolemiljo/6.-skolen-har-en-aktivitetsplikt";
    /// The circular on the school environment, on Statsforvalteren's cases.
    CIRCULAR_STATSFORVALTER = "rundskriv-7", Guidance, None,
        ["Udirs rundskriv om skolemiljø punkt 7", "rundskrivet frå Udir om skolemiljø punkt 7", "Udir's circular on the school environment, 7"],
        "https://www.udir.no/regelverk-og-tilsyn/skole-og-opplaring/rundskriv-om-skolemiljo/";
    /// Udir's page on § 12-4, with the note of the preparatory works.
    PREPARATORY_WORKS = "udir-12-4", Guidance, None,
        ["Udirs side om § 12-4 med forarbeidene", "sida til Udir om § 12-4 med førearbeida", "Udir's page on § 12-4 with the preparatory works"],
        "https://udir.no/regelverkstolkninger/opplaring/lov-om-grunnskoleopplaringa-og-den-vidaregaande-opplaringa-opplaringslova/fjerde-del--fellesreglar-for-grunnskoleopplaringa-og-den-vidaregaande-opplaringa-for-barn-og-unge/kapittel-12-skolemiljoet-til-elevane/-12-4-plikt-til-a-sikre-eit-trygt-og-godt-psykososialt-skolemiljo-aktivitetsplikt-og-dokumentasjonsplikt";
    /// Udir's letter on the role of PPT.
    LETTER_PPT = "udir-ppt", Guidance, None,
        ["Udirs svar om PP-tjenestens ansvar i skolemiljøsaker", "svaret frå Udir om ansvaret til PP-tenesta i skolemiljøsaker", "Udir's answer on the role of PPT"],
        "https://www.udir.no/regelverkstolkninger/opplaring/Laringsmiljo/pp-tjenestens-ansvar-i-skolemiljosaker/";
    /// Udir's letter on representatives.
    LETTER_REPRESENTATIVE = "udir-fullmektig", Guidance, None,
        ["Udirs svar om fullmektig i skolen", "svaret frå Udir om fullmektig i skolen", "Udir's answer on representatives in school"],
        "https://www.udir.no/regelverkstolkninger/opplaring/Laringsmiljo/sporsmal-om-rundskriv-f-036-98-og-forholdet-til-forvaltningsloven--12/";
    /// The ministry's answer on access to plans (2018, the former Act).
    LETTER_ACCESS = "kd-innsyn", Guidance, None,
        ["Kunnskapsdepartementets svar om innsyn i aktivitetsplaner", "svaret frå Kunnskapsdepartementet om innsyn i aktivitetsplanar", "the Ministry's answer on access to plans"],
        "https://www.udir.no/regelverkstolkninger/opplaring/Laringsmiljo/retten-til-innsyn-i-skolens-aktivitetsplaner/";
    /// Udir's letter on dismissal (the former Act).
    LETTER_DISMISSAL = "udir-avvisning", Guidance, None,
        ["Udirs svar om avvisning av skolemiljøsaker", "svaret frå Udir om avvising av skolemiljøsaker", "Udir's answer on the dismissal of cases"],
        "https://www.udir.no/regelverkstolkninger/opplaring/Laringsmiljo/avvisning-av-saker-etter-opplaringsloven-9-A-6/";
    /// FUG's page on the duty to act; an unofficial reading of the former Act.
    FUG = "fug", Practice, None,
        ["FUGs side om aktivitetsplikten", "sida til FUG om aktivitetsplikta", "the National Parents' Committee's page on the duty to act"],
        "https://www.fug.no/aktivitetsplikten.467213.no.html";
    /// FUG's answer on who gets the plan.
    FUG_PLAN = "fug-plan", Practice, None,
        ["FUGs svar om hvem som skal ha aktivitetsplanen", "svaret frå FUG om kven som skal ha aktivitetsplanen", "the National Parents' Committee on who gets the plan"],
        "https://www.fug.no/hvem-skal-ha-aktivitetsplanen-hvor-skal-den-arkiveres.6026649-148207.html";
    /// A training resource on the school environment.
    MILJOLOYPER = "miljoloyper", Practice, None,
        ["opplæringsressursen Miljøløyper", "opplæringsressursen Miljøløyper", "the training resource Miljøløyper"],
        "https://www.miljoloyper.no/";
    /// The advice of a bullying ombud.
    MOBBEOMBOD = "mobbeombud", Practice, None,
        ["mobbeombudets råd til elever", "råda frå mobbeombodet til elevar", "the bullying ombud's advice to pupils"],
        "https://www.vestlandfylke.no/mobbeombodet";
    /// A municipal template.
    OYGARDEN = "oygarden", Practice, None,
        ["Øygarden kommunes mal for aktivitetsplan", "malen til Øygarden kommune for aktivitetsplan", "Øygarden municipality's template for the plan"],
        "https://www.oygarden.kommune.no/tjenester/skule-og-sfo/skule/mobbing/trygg-i-fellesskap/skule-handtering/";
    /// Sauda municipality's guide: measures are the adults' responsibility.
    PRACTICE_ADULTS = "praksis-voksne", Practice, None,
        ["Sauda kommunes veileder om skriftlig aktivitetsplan", "rettleiaren frå Sauda kommune om skriftleg aktivitetsplan", "Sauda municipality's guide to the written plan"],
        "https://www.sauda.kommune.no/tjenester/barn-og-unge/";
    /// The former Act: scope.
    FORMER_SCOPE = "oppl98-9a-1", Law, None,
        ["opplæringslova av 1998 § 9 A-1", "opplæringslova av 1998 § 9 A-1", "Education Act of 1998 § 9 A-1"],
        "https://lovdata.no/lov/1998-07-17-61/§9A-1";
    /// The former Act: the right to a safe and good environment.
    FORMER_RIGHT = "oppl98-9a-2", Law, None,
        ["opplæringslova av 1998 § 9 A-2", "opplæringslova av 1998 § 9 A-2", "Education Act of 1998 § 9 A-2"],
        "https://lovdata.no/lov/1998-07-17-61/§9A-2";
    /// The former Act: zero tolerance and prevention.
    FORMER_PREVENTION = "oppl98-9a-3", Law, None,
        ["opplæringslova av 1998 § 9 A-3", "opplæringslova av 1998 § 9 A-3", "Education Act of 1998 § 9 A-3"],
        "https://lovdata.no/lov/1998-07-17-61/§9A-3";
    /// The former Act: the duty to act, the plan and the documentation.
    FORMER_DUTY = "oppl98-9a-4", Law, None,
        ["opplæringslova av 1998 § 9 A-4", "opplæringslova av 1998 § 9 A-4", "Education Act of 1998 § 9 A-4"],
        "https://lovdata.no/lov/1998-07-17-61/§9A-4";
    /// The former Act: hearing the pupil, and the pupil's best interests.
    FORMER_HEARING = "oppl98-9a-4-5", Law, None,
        ["opplæringslova av 1998 § 9 A-4 femte ledd", "opplæringslova av 1998 § 9 A-4 femte ledd", "Education Act of 1998 § 9 A-4 fifth paragraph"],
        "https://lovdata.no/lov/1998-07-17-61/§9A-4";
    /// The former Act: employees who violate.
    FORMER_EMPLOYEES = "oppl98-9a-5", Law, None,
        ["opplæringslova av 1998 § 9 A-5", "opplæringslova av 1998 § 9 A-5", "Education Act of 1998 § 9 A-5"],
        "https://lovdata.no/lov/1998-07-17-61/§9A-5";
    /// The former Act: enforcement.
    FORMER_ENFORCEMENT = "oppl98-9a-6", Law, None,
        ["opplæringslova av 1998 § 9 A-6", "opplæringslova av 1998 § 9 A-6", "Education Act of 1998 § 9 A-6"],
        "https://lovdata.no/lov/1998-07-17-61/§9A-6";
    /// The former Act: the physical environment.
    FORMER_PHYSICAL = "oppl98-9a-7", Law, None,
        ["opplæringslova av 1998 § 9 A-7", "opplæringslova av 1998 § 9 A-7", "Education Act of 1998 § 9 A-7"],
        "https://lovdata.no/lov/1998-07-17-61/§9A-7";
    /// The former Act: information.
    FORMER_INFORMATION = "oppl98-9a-9", Law, None,
        ["opplæringslova av 1998 § 9 A-9", "opplæringslova av 1998 § 9 A-9", "Education Act of 1998 § 9 A-9"],
        "https://lovdata.no/lov/1998-07-17-61/§9A-9";
    /// The former Act: the school's rules.
    FORMER_RULES = "oppl98-9a-10", Law, None,
        ["opplæringslova av 1998 § 9 A-10", "opplæringslova av 1998 § 9 A-10", "Education Act of 1998 § 9 A-10"],
        "https://lovdata.no/lov/1998-07-17-61/§9A-10";
    /// The former Act: sending a pupil away.
    FORMER_EXPULSION = "oppl98-9a-11", Law, None,
        ["opplæringslova av 1998 § 9 A-11", "opplæringslova av 1998 § 9 A-11", "Education Act of 1998 § 9 A-11"],
        "https://lovdata.no/lov/1998-07-17-61/§9A-11";
    /// The former Act: an ordered change of school.
    FORMER_SCHOOL_CHANGE = "oppl98-9a-12", Law, None,
        ["opplæringslova av 1998 § 9 A-12", "opplæringslova av 1998 § 9 A-12", "Education Act of 1998 § 9 A-12"],
        "https://lovdata.no/lov/1998-07-17-61/§9A-12";
    /// The former Act: coercive fines.
    FORMER_FINE = "oppl98-9a-13", Law, None,
        ["opplæringslova av 1998 § 9 A-13", "opplæringslova av 1998 § 9 A-13", "Education Act of 1998 § 9 A-13"],
        "https://lovdata.no/lov/1998-07-17-61/§9A-13";
    /// The former Act: the burden of proof.
    FORMER_BURDEN = "oppl98-9a-15", Law, None,
        ["opplæringslova av 1998 § 9 A-15", "opplæringslova av 1998 § 9 A-15", "Education Act of 1998 § 9 A-15"],
        "https://lovdata.no/lov/1998-07-17-61/§9A-15";
    /// The former Act as a whole, where the place of a rule in it is not known.
    FORMER_ACT = "oppl98", Law, None,
        ["opplæringslova av 1998", "opplæringslova av 1998", "Education Act of 1998"],
        "https://lovdata.no/lov/1998-07-17-61";
    /// The circular on the former chapter 9 A.
    FORMER_CIRCULAR = "udir-3-2017", Guidance, None,
        ["rundskrivet Skolemiljø Udir-3-2017", "rundskrivet Skolemiljø Udir-3-2017", "the circular Udir-3-2017"],
        "https://www.udir.no/regelverkstolkninger/opplaring/Laringsmiljo/skolemiljo-udir-3-2017/";
    /// What this tool proposes itself.
    OWN_PROPOSAL = "praksis-brille", Practice, None,
        ["brilles eget forslag til god praksis", "brille sitt eige framlegg til god praksis", "brille's own proposal of good practice"],
        "https://crates.io/crates/brille";
}
