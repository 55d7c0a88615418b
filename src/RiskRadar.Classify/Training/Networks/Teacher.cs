using System.Text;
using RiskRadar.Classify.Models;
using RiskRadar.Classify.Networks;
using RiskRadar.Classify.Reading;

namespace RiskRadar.Classify.Training.Networks;

/// <summary>
/// Reads texts that nobody has labelled with table and network together, so that the table alone can learn what both of them say (knowledge
/// distillation, Hinton et al. 2015). What costs time when it is read, the table then knows for nothing.
/// </summary>
/// <param name="table">A table that learned from labels alone.</param>
/// <param name="network">The network beside it.</param>
internal sealed class Teacher(CommentModel table, CommentNetwork network)
{
    /// <summary>The set of the texts that were read.</summary>
    public const string Taught = "taught";

    // Every so manieth comment, so that the table learns what comments are like.
    private const int RandomStep = 10;

    // Comments of which the table suspects something rare: there the network has most to tell.
    private const int MostSuspected = 40_000;
    private static readonly (string Output, float From)[] Suspicions = [("sellout", 0.2f), ("deception", 0.2f), ("support", 0.2f), ("complaint", 0.35f)];

    // Tweets with hashtags and emoji, whose own labels say little of their mood.
    private static readonly string[] Tweets = ["sentiment140_sample", "tweeteval_emoji"];
    
    private const float MoodWeight = 0.8f;
    private const float SignalWeight = 0.3f;
    private const float Negligible = 0.02f;

    private readonly TableReader _table = new(table);
    private readonly NetworkReader _both = new(new TableReader(table), network, isCascade: false);

    /// <summary>Reads texts.</summary>
    /// <param name="examples">The labelled texts; of some of the sets tweets are read.</param>
    /// <param name="comments">Comments without labels, none of them held out.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <returns>Texts with answers that are as sure as the teacher is.</returns>
    public List<TrainingExample> Lessons(IReadOnlyList<TrainingExample> examples, IEnumerable<string> comments, CancellationToken cancellationToken)
    {
        var random = new List<string>();
        var suspected = new List<string>();
        foreach (var (text, at, isSuspected) in comments.Select((text, at) => (text, at)).AsParallel().AsOrdered().WithCancellation(cancellationToken)
            .Select(comment => (comment.text, comment.at, IsSuspected(comment.text))))
        {
            if (isSuspected)
            {
                suspected.Add(text);
            }
            else if (at % RandomStep == 0)
            {
                random.Add(text);
            }
        }

        var every = (suspected.Count + MostSuspected - 1) / MostSuspected;
        var tweets = examples.Where(example => example.Part == ExamplePart.Train && Tweets.Contains(example.Set)).Select(example => example.Text);
        return
        [
            .. random.Concat(suspected.Where((_, at) => at % every == 0)).Concat(tweets).AsParallel().AsOrdered().WithCancellation(cancellationToken)
                .Select(text => new TrainingExample(text, Taught, ExamplePart.Train, Answers(text))),
        ];
    }

    private bool IsSuspected(string text)
    {
        _table.Read(Encoding.UTF8.GetBytes(text), out var reading);
        foreach (var (output, from) in Suspicions)
        {
            if (reading.Probabilities[ModelTrainer.Output(output)] >= from)
            {
                return true;
            }
        }

        return false;
    }

    private List<Answer> Answers(string text)
    {
        _both.Read(Encoding.UTF8.GetBytes(text), out var reading);
        var answers = new List<Answer>();
        for (var output = 0; output < ModelOutputs.Count; output++)
        {
            var probability = reading.Probabilities[output];
            if (output < ModelOutputs.Sentiments)
            {
                Add("sentiment", output, probability * MoodWeight);
            }
            else
            {
                Add(ModelOutputs.Names[output], 1, probability * SignalWeight);
                Add(ModelOutputs.Names[output], 0, (1 - probability) * SignalWeight);
            }
        }

        return answers;

        void Add(string task, int value, float weight)
        {
            if (weight > Negligible * SignalWeight)
            {
                answers.Add(new Answer(task, value, weight));
            }
        }
    }
}
