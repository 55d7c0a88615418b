using RiskRadar.Classify.Models;
using RiskRadar.Classify.Networks;

namespace RiskRadar.Classify.Training.Networks;

/// <summary>
/// Which questions a network is taught, and what each text answers. Each output is asked once for all sets, and once more for every set that is large
/// enough to have its own way of labelling: what one calls neutral, another calls negative. A further question is which of those ways a text is read in.
/// </summary>
internal sealed class NetworkCurriculum
{
    private const int FewestOfEach = 150;
    private const float CustomWeight = 0.3f;

    private readonly Dictionary<(string Task, string? Custom), NetworkHead> _heads = [];
    private readonly Dictionary<string, int> _customs;

    public NetworkCurriculum(IReadOnlyList<TrainingExample> examples)
    {
        var answers = examples.Where(example => example.Part == ExamplePart.Train)
            .SelectMany(example => example.Answers.Select(answer => (answer.Task, Custom: Custom(example.Set), answer.Value))).ToList();
        var first = 0;
        foreach (var task in ModelOutputs.Names.Skip(ModelOutputs.Sentiments).Prepend("sentiment").Concat(answers.Select(answer => answer.Task).Where(task => task.Contains('.')).Distinct().Order(StringComparer.Ordinal)))
        {
            Add(task, null, ref first);
            if (!task.Contains('.'))
            {
                foreach (var set in answers.Where(answer => answer.Task == task).GroupBy(answer => answer.Custom).OrderBy(set => set.Key, StringComparer.Ordinal))
                {
                    if (set.GroupBy(answer => answer.Value).Count(value => value.Count() >= FewestOfEach) >= Classes(task))
                    {
                        Add(task, set.Key, ref first);
                    }
                }
            }
        }

        _customs = _heads.Values.Where(head => head.Custom is not null).Select(head => head.Custom!).Distinct().Order(StringComparer.Ordinal)
            .Select((custom, at) => (custom, at)).ToDictionary(custom => custom.custom, custom => custom.at);
        From = new NetworkHead("from", null, first, _customs.Count + 1);
        Answers = (first + From.Classes + 7) / 8 * 8;
    }

    /// <summary>All questions but where a text is from.</summary>
    public IReadOnlyCollection<NetworkHead> Heads => _heads.Values;

    /// <summary>Where a text is from: one of the ways of labelling, or 0 for elsewhere.</summary>
    public NetworkHead From { get; }

    /// <summary>The questions that a served network answers, those that all sets have in common first.</summary>
    public IReadOnlyList<NetworkQuestion> Questions =>
        [.. _heads.Values.Where(head => !head.Task.Contains('.')).OrderBy(head => head.First).Select(head => new NetworkQuestion(ModelTrainer.Output(head.Task), Number(head.Custom), head.First))];

    /// <summary>How many numbers the answers take.</summary>
    public int Answers { get; }

    /// <summary>The number of a way of labelling in <see cref="From"/>; 0 when it has none.</summary>
    public int Number(string? custom) => custom is not null && _customs.TryGetValue(custom, out var number) ? number + 1 : 0;

    /// <summary>What a text teaches.</summary>
    public List<NetworkAnswer> Lesson(TrainingExample example)
    {
        var custom = Custom(example.Set);
        var lesson = new List<NetworkAnswer> { new(From, Number(custom), CustomWeight) };
        foreach (var answer in example.Answers)
        {
            if (_heads.TryGetValue((answer.Task, null), out var all))
            {
                lesson.Add(new NetworkAnswer(all, answer.Value, answer.Weight));
            }

            if (_heads.TryGetValue((answer.Task, custom), out var own))
            {
                lesson.Add(new NetworkAnswer(own, answer.Value, answer.Weight));
            }
        }

        return lesson;
    }

    private static int Classes(string task) => task == "sentiment" ? ModelOutputs.Sentiments : 2;

    // Sets that were labelled after one guideline are one.
    private static string Custom(string set) => set switch
    {
        "tweeteval_sentiment_dev" => "semeval2013_2016_tweet_sentiment",
        "own_texts" or "corrections" => "ours",
        _ => HandLabels.IsOne(set) ? "ours" : set,
    };

    private void Add(string task, string? custom, ref int first)
    {
        var classes = task == "sentiment" ? ModelOutputs.Sentiments : 1;
        _heads[(task, custom)] = new NetworkHead(task, custom, first, classes);
        first += classes;
    }
}
