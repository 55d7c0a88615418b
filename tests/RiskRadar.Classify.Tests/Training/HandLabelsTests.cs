namespace RiskRadar.Classify.Training;

public sealed class HandLabelsTests : IDisposable
{
    private const string Header = "hash\tsignals\tsentiment\tcertainty";

    private readonly SmallData _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public void Find_TextOfATable_GivesItsLabelAndTheTablesSet()
    {
        Label("random-comments.tsv", "a plain day", "-", "neutral");

        var isFound = Labels().TryFind("a plain day", out var set, out var row);

        Assert.True(isFound);
        Assert.Equal(HandLabels.Random, set);
        Assert.Equal("neutral", row["sentiment"]);
    }

    [Fact]
    public void Find_TextThatDiffersInAWord_FindsNothing()
    {
        Label("random-comments.tsv", "a plain day", "-", "neutral");

        Assert.False(Labels().TryFind("a plain night", out _, out _));
    }

    [Fact]
    public void Find_NoFolder_FindsNothing()
    {
        Assert.False(new HandLabels(Path.Combine(_data.Folder, "nowhere")).TryFind("a plain day", out _, out _));
    }

    [Fact]
    public void Read_SuspectedComment_TeachesOrMeasuresButNeverCalibrates()
    {
        string[] comments = [.. Enumerable.Range(0, 300).Select(at => $"they all follow the money, say number {at}")];
        _data.WriteTable(Path.Combine("unlabelled", "reddit_comments.txt.gz"), comments);
        Label("suspected-comments.tsv", comments, "sellout backlash", "negative");

        var read = Read(HandLabels.Suspected);

        Assert.Equal(comments.Length, read.Count);
        Assert.DoesNotContain(read, example => example.Part == ExamplePart.Calibrate);
        Assert.Contains(read, example => example.Part == ExamplePart.Test);
    }

    [Fact]
    public void Read_CommentDrawnAtRandom_SaysNothingOfSarcasm()
    {
        _data.WriteTable(Path.Combine("unlabelled", "reddit_comments.txt.gz"), ["oh what a wonderful rain"]);
        Label("random-comments.tsv", "oh what a wonderful rain", "sarcasm", "negative");

        var answers = Assert.Single(Read(HandLabels.Random)).Answers;

        Assert.DoesNotContain(answers, answer => answer.Task == "sarcasm");
        Assert.Contains(answers, answer => answer is { Task: "sellout", Value: 0 });
    }

    [Fact]
    public void Read_CandidateThatIsAlsoARandomComment_IsReadOnce()
    {
        _data.WriteTable(Path.Combine("unlabelled", "sellout_candidates.tsv.gz"), ["text", "he sold out to the fur trade"]);
        _data.WriteTable(Path.Combine("unlabelled", "reddit_comments.txt.gz"), ["he sold out to the fur trade"]);
        Label("candidates.tsv", "he sold out to the fur trade", "sellout backlash", "negative");

        Assert.Single(new ExampleReader(_data.Options()).Read(), example => example.Text == "he sold out to the fur trade");
    }

    [Fact]
    public void Read_CommentOfASetReadByHand_LearnsTheHandsSentimentAlone()
    {
        string[] comments = [.. Enumerable.Range(0, 100).Select(at => $"nice kettle number {at}")];
        _data.WriteTable(Path.Combine("labelled", "youtube_comments_sentiment_kaggle.tsv.gz"), ["text\tlabel", .. comments.Select(text => $"{text}\tnegative")]);
        Label("youtube-comments.tsv", comments, "-", "positive");

        var learned = new ExampleReader(_data.Options()).Read().Where(example => comments.Contains(example.Text) && example.Part == ExamplePart.Train).ToList();

        Assert.NotEmpty(learned);
        Assert.All(learned, example => Assert.Equal(2, Assert.Single(example.Answers, answer => answer.Task == "sentiment").Value));
    }

    private HandLabels Labels() => new(_data.Options().Labels);

    private List<TrainingExample> Read(string set) => [.. new ExampleReader(_data.Options()).Read().Where(example => example.Set == set)];

    private void Label(string file, string text, string signals, string sentiment) => Label(file, [text], signals, sentiment);

    private void Label(string file, string[] texts, string signals, string sentiment)
    {
        Directory.CreateDirectory(_data.Options().Labels);
        _data.Write(Path.Combine("labels", file), [Header, .. texts.Select(text => $"{TextKey.Exact(text)}\t{signals}\t{sentiment}\tclear")]);
    }
}
