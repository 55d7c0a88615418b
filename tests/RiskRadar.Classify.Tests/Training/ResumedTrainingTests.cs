using Microsoft.Extensions.Time.Testing;

namespace RiskRadar.Classify.Training;

public sealed class ResumedTrainingTests : IDisposable
{
    private static readonly DateTimeOffset Day = new(2026, 3, 4, 5, 6, 7, TimeSpan.Zero);

    private readonly SmallData _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public void Train_AfterAnInterruption_GoesOnAndGivesTheSameBytes()
    {
        var whole = Train(_data.Options(), "nothing");

        Assert.Throws<OperationCanceledException>(() => Train(_data.Options(_data.Work), "hate:"));
        var kept = Directory.GetFiles(_data.Work).ToDictionary(path => path, File.GetLastWriteTimeUtc);
        Assert.Throws<OperationCanceledException>(() => Train(_data.Options(_data.Work), "calibrating"));
        var later = Directory.GetFiles(_data.Work);

        Assert.NotEmpty(kept);
        Assert.True(later.Length > kept.Count);
        Assert.All(kept, step => Assert.Equal(step.Value, File.GetLastWriteTimeUtc(step.Key)));
        Assert.Equal(whole.File, Train(_data.Options(_data.Work), "nothing").File);
        Assert.False(Directory.Exists(_data.Work));
    }

    [Fact]
    public void Train_DamagedStep_IsDoneAgain()
    {
        var whole = Train(_data.Options(), "nothing");
        Assert.Throws<OperationCanceledException>(() => Train(_data.Options(_data.Work), "calibrating"));
        Directory.GetFiles(_data.Work).ToList().ForEach(path => File.WriteAllBytes(path, [.. File.ReadAllBytes(path).Select((one, at) => at == 100 ? (byte)~one : one)]));

        Assert.Equal(whole.File, Train(_data.Options(_data.Work), "nothing").File);
    }

    [Fact]
    public void Train_OtherDataThanBeforeTheInterruption_UsesNothingOfIt()
    {
        var corrections = _data.Write("corrections.tsv", ["text\tsignals\tsentiment", .. Enumerable.Range(0, 60).Select(at => $"wonky brand goblin {at}\tsellout\tnegative")]);
        Assert.Throws<OperationCanceledException>(() => Train(_data.Options(_data.Work), "calibrating"));

        Assert.Equal(Train(_data.Options(corrections: corrections), "nothing").File, Train(_data.Options(_data.Work, corrections), "nothing").File);
    }

    private static TrainedModel Train(TrainingOptions options, string stopAt) =>
        new ModelTrainer(options, new FakeTimeProvider(Day), new Stop(stopAt)).Train(TestContext.Current.CancellationToken);

    private sealed class Stop(string at) : IProgress<TrainingStep>
    {
        public void Report(TrainingStep value)
        {
            if (value.What.StartsWith(at, StringComparison.Ordinal))
            {
                throw new OperationCanceledException();
            }
        }
    }
}
