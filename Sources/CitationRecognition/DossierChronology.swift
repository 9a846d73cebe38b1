/// Which numbers dossiers had in which session.
enum DossierChronology {
  /// The number of the budget of some sessions, the first new dossier of each, by the year in which the session starts.
  private static let budgets: [(year: Int, number: Int)] = [
    (1970, 10_900), (1975, 13_600), (1980, 16_400), (1985, 19_200), (1990, 21_800), (1995, 24_400),
    (1996, 25_000), (1997, 25_600), (1998, 26_200), (1999, 26_800), (2000, 27_400), (2001, 28_000),
    (2002, 28_600), (2003, 29_200), (2004, 29_800), (2005, 30_300), (2006, 30_800), (2007, 31_200),
    (2008, 31_700), (2009, 32_123), (2010, 32_500), (2011, 33_000), (2012, 33_400), (2013, 33_750),
    (2014, 34_000), (2015, 34_300), (2016, 34_550), (2017, 34_775), (2018, 35_000), (2019, 35_300),
    (2020, 35_570), (2021, 35_925), (2022, 36_200), (2023, 36_410), (2024, 36_600), (2025, 36_800),
  ]

  /// The lowest number of five digits.
  private static let firstOfFive = 10_000

  /// Whether a session that starts in a year may cite a dossier. Numbers are given in order, so a dossier is no
  /// younger than the budget two sessions later; one of four digits is from before the 1970s.
  static func isPossible(_ number: Int, sessionStart year: Int?) -> Bool {
    guard let year else { return number >= firstOfFive && number < 50_000 }
    if number < firstOfFive { return year < 1972 }
    guard let next = budgets.first(where: { $0.year >= year + 2 }) else { return number < 50_000 }
    return number < next.number
  }
}
