//! What no rule can see of a copy, and somebody must look at before it is handed out.

use super::show::Column;
use crate::lang::Text;

/// What is left to see of a copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Remains {
    /// Where the pupil may be found, where nobody must read it: place names that the case does not know.
    Places,
    /// Whether anybody could know the pupil by dates and numbers in a copy for public access.
    Course,
    /// Whether texts of a class in a copy for public access speak of one person.
    Individuals,
}

/// What is left to see of a copy for a reader.
pub(super) fn of(column: Column, hides_places: bool) -> Vec<Remains> {
    let of_reader = match column {
        Column::Access => Some(Remains::Course),
        Column::ClassAccess => Some(Remains::Individuals),
        Column::Guardians | Column::Pupil | Column::Child => None,
    };
    hides_places.then_some(Remains::Places).into_iter().chain(of_reader).collect()
}

impl Remains {
    /// What to look for.
    pub fn text(self) -> Text {
        match self {
            Remains::Places => Text::new(
                "adressen er skjermet, så logo, avsender og egne maler er utelatt. Les hele kopien før den gis videre, for \
                 brille kjenner ikke alle stedsnavn: Står det noe om skole, sted, klasse, rute eller tider som viser hvor \
                 eleven er? Se også på filnavn, følgebrev og vedlegg",
                "adressa er skjerma, så logo, avsendar og eigne malar er utelatne. Les heile kopien før han blir gitt vidare, \
                 for brille kjenner ikkje alle stadnamn: Står det noko om skole, stad, klasse, rute eller tider som viser \
                 kvar eleven er? Sjå òg på filnamn, følgjebrev og vedlegg",
                "the address is protected, so logo, sender and templates of one's own are left out. Read the whole copy \
                 before it is handed out, since brille does not know every place name: does it tell of a school, a place, a \
                 class, a route or times that show where the pupil is? Look at file names, letters and attachments, too",
            ),
            Remains::Course => Text::new(
                "les hele kopien før den gis ut, for brille vet ikke hva folk flest kjenner til: Kan noen kjenne igjen \
                 eleven eller andre på datoene, på hvor mange tiltak og evalueringer det er, eller på tekstene? Hold det i \
                 så fall tilbake (forvaltningsloven § 13)",
                "les heile kopien før han blir gitt ut, for brille veit ikkje kva folk flest kjenner til: Kan nokon kjenne \
                 att eleven eller andre på datoane, på kor mange tiltak og evalueringar det er, eller på tekstane? Hald det \
                 i så fall tilbake (forvaltningslova § 13)",
                "read the whole copy before it is handed out, since brille does not know what people know: could anybody \
                 recognise the pupil or others by the dates, by how many measures and evaluations there are, or by the \
                 texts? If so, hold it back (forvaltningsloven § 13)",
            ),
            Remains::Individuals => Text::new(
                "les hele kopien før den gis ut, for brille ser ikke alltid at en tekst omtaler én person: Kan noen i eller \
                 utenfor klassen kjennes igjen på det som står, på datoene eller på hvor mange det gjelder? Hold det i så \
                 fall tilbake (forvaltningsloven § 13)",
                "les heile kopien før han blir gitt ut, for brille ser ikkje alltid at ein tekst omtaler éin person: Kan \
                 nokon i eller utanfor klassen kjennast att på det som står, på datoane eller på kor mange det gjeld? Hald \
                 det i så fall tilbake (forvaltningslova § 13)",
                "read the whole copy before it is handed out, since brille does not always see that a text speaks of one \
                 person: could anybody in the class or outside it be recognised by what it says, by the dates or by how many \
                 it is about? If so, hold it back (forvaltningsloven § 13)",
            ),
        }
    }
}
