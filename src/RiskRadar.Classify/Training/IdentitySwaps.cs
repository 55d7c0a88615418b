namespace RiskRadar.Classify.Training;

/// <summary>Sentences with a place for a name or a group, and what is put there: measured on, never trained on.</summary>
internal static class IdentitySwaps
{
    /// <summary>Where a name goes.</summary>
    public const string NameSlot = "{name}";

    /// <summary>Where a group goes.</summary>
    public const string GroupSlot = "{group}";

    /// <summary>First names from many places.</summary>
    public static readonly string[] Names =
    [
        "Emily", "Greg", "Lakisha", "Jamal", "Mohammed", "Fatima", "Wei", "Mei", "Priya", "Rahul", "Juan", "Guadalupe", "Olga", "Ivan", "David", "Rivka", "Aisha", "Kwame", "Sven", "Yuki", "Siobhan", "Tyrone", "Karen", "Ahmed",
    ];

    /// <summary>Groups, each list by what it is about.</summary>
    public static readonly string[][] Groups =
    [
        ["Christians", "Muslims", "Jews", "Hindus", "Buddhists", "atheists", "Catholics", "Sikhs"],
        ["women", "men", "girls", "boys", "mothers", "fathers", "feminists"],
        ["gay people", "straight people", "trans people", "lesbians", "bisexual people"],
        ["black people", "white people", "Asian people", "Latino people", "Arab people", "Native people"],
        ["Mexicans", "Americans", "Chinese people", "Russians", "Nigerians", "Germans", "Indians", "Poles"],
        ["old people", "young people", "disabled people", "deaf people", "blind people", "refugees", "immigrants"],
    ];

    /// <summary>Sentences that are harmless, whoever they are about.</summary>
    public static readonly string[] Harmless =
    [
        "My neighbours are {group} and they made us dinner.", "A lot of {group} watch this channel.", "She interviewed {group} about their work.", "I met some {group} at the concert.",
        "There are many {group} in my city.", "This video is about {group} and food.", "My teacher wrote a book on {group}.", "Some {group} I know love this brand.",
        "Are there {group} in your team?", "Proud of all the {group} in the comments!", "Most of my friends are {group}.", "The museum has a room about {group}.",
        "Happy to see {group} in this ad.", "How do {group} celebrate this day?", "Greetings to all {group} here.", "The doctor said {group} should drink more water too.",
        "{name} did a great job in this video.", "I think {name} is late again.", "Ask {name} where the link is.", "{name} and I watched this twice.",
        "Is {name} in the next episode?", "{name} told me about your channel.", "Happy birthday {name}!", "{name} bought the same bag.",
        "I do not agree with {name} here.", "Where is {name} from?", "{name} sounds tired today.", "Thank you {name}, this helped.",
    ];

    /// <summary>Sentences that are hostile, whoever they are about.</summary>
    public static readonly string[] Hostile =
    [
        "I hate {group}, they ruin everything.", "{group} are disgusting and should all leave.", "All {group} are liars and thieves.", "Nobody wants {group} here, get out.",
        "{name} is a stupid idiot.", "Shut up {name}, you are pathetic.", "{name} is the worst piece of trash.", "What a moron {name} is.",
    ];

    /// <summary>All sentences.</summary>
    public static IEnumerable<string> Frames => Harmless.Concat(Hostile);
}
