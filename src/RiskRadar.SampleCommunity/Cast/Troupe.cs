namespace RiskRadar.SampleCommunity.Cast;

/// <summary>Everybody who publishes in the sample community. All are invented.</summary>
internal static class Troupe
{
    /// <summary>In the order in which a roster shows them.</summary>
    public static IReadOnlyList<Persona> All { get; } =
    [
        new("@mayacooks", "Maya Lindqvist", "cooking", Place.FennelAndThyme, "Fennel & Thyme", "Weeknight food for people with one good pan",
            48_200, SampleStory.Clean, 34, 8, 20),
        new("@velvetvera", "Vera Okonjo", "beauty", Place.VelvetHour, "The Velvet Hour", "Skincare without the shouting",
            312_000, SampleStory.SellOutGap, 32, 11, 24) { Disclosure = "mixed" },
        new("@tessonwheels", "Tess Holloway", "cycling", Place.LongGear, "Tess Holloway's Garage", "Long rides, loud freewheels, honest parts",
            64_500, SampleStory.Brigade, 24, 6, 18),
        new("@garagegus", "Gus Abernathy", "workshop", Place.LongGear, "Gus's Bench", "Racks, jigs and things made of plywood",
            35_100, SampleStory.Clean, 22, 6, 17),
        new("@liftwithlena", "Lena Marsh", "fitness", Place.Glimmr, "Lena Marsh", "Strength coach. Slow reps, big breakfasts.",
            540_000, SampleStory.TurnsAfterHire, 40, 11, 28) { HiredDaysAgo = 80, HiredBy = "Voltleaf" },
        new("@nadiawanders", "Nadia Brenner", "travel", Place.Glimmr, "Nadia Brenner", "Night trains, small guesthouses, bad maps",
            128_000, SampleStory.SmallGap, 32, 10, 20) { SharedCrowd = "wanderers", Disclosure = "mixed" },
        new("@theodrift", "Theo Sandoval", "travel", Place.Glimmr, "Theo Sandoval", "Slow boats and street food",
            96_400, SampleStory.Clean, 28, 7, 20) { SharedCrowd = "wanderers" },
        new("@pixelperrin", "Perrin Achterberg", "gaming", Place.Glimmr, "PixelPerrin", "Speedruns, patch notes, too many opinions",
            884_000, SampleStory.FandomDrama, 32, 7, 28),
        new("@firstlapfinn", "Finn Castellane", "fitness", Place.Glimmr, "Finn Castellane", "Couch to ten k, live and out of breath",
            8_300, SampleStory.TooLittle, 4, 1, 6),
        new("@pagesbyanouk", "Anouk Delgado", "books", Place.DogEared, "Dog-Eared", "A letter about books, most Sundays",
            27_400, SampleStory.HiredAndFine, 26, 8, 20) { HiredDaysAgo = 100, HiredBy = "Paperlark" },
        new("@calmcribs", "Joanna Whitlock", "parenting", Place.CalmCribs, "Calm Cribs", "Notes from a house with three under six",
            151_000, SampleStory.PoorDisclosure, 26, 10, 18) { Disclosure = "hidden" },
        new("@tinplatetom", "Tom Varga", "workshop", Place.Tinplate, "The Tinplate Shed", "Old tools, new handles",
            22_700, SampleStory.Clean, 22, 6, 16),
        new("@bytebriar", "Briar Novak", "tech", Place.ByteBriar, "ByteBriar", "Gadgets, taken apart on a Tuesday",
            410_000, SampleStory.NotUnderstood, 18, 5, 0),
        new("@rookroutes", "Rook Ellery", "tech", Place.Rookery, "The Rookery", "Small computers, long evenings",
            73_000, SampleStory.HiredAndFine, 20, 6, 17) { HiredDaysAgo = 90, HiredBy = "Quillbox" },
        new("@kleinewerkbank", "Jette Morgenroth", "werkbank", Place.Werkbank, "Kleine Werkbank", "Basteln, reparieren, selber machen",
            58_900, SampleStory.OtherLanguage, 24, 6, 17) { Disclosure = "klar" },
    ];
}
