using Hangfire.Common;
using Hangfire.States;

namespace RiskRadar.JobStorage.Conformance;

/// <summary>Jobs, their parameters and their states as they are read.</summary>
public abstract partial class JobStorageConformance
{
    [Fact]
    public void CreateExpiredJob_NullJob_Throws() => Verify(() =>
        Assert.Throws<ArgumentNullException>("job", () => Connection.CreateExpiredJob(null!, new Dictionary<string, string>(), DateTime.UnixEpoch, TimeSpan.Zero)));

    [Fact]
    public void CreateExpiredJob_NullParameters_Throws() => Verify(() =>
        Assert.Throws<ArgumentNullException>("parameters", () => Connection.CreateExpiredJob(SomeJob(), null!, DateTime.UnixEpoch, TimeSpan.Zero)));

    [Fact]
    public void CreateExpiredJob_Stored_HasNoStateButEverythingElse() => Verify(() =>
    {
        var created = new DateTime(2026, 3, 1, 10, 0, 0, DateTimeKind.Utc);

        var id = Connection.CreateExpiredJob(SomeJob("hello"), new Dictionary<string, string?> { ["a"] = "1", ["b"] = null }, created, TimeSpan.FromDays(1));

        var job = Connection.GetJobData(id);
        Assert.Null(job.State);
        Assert.Null(job.LoadException);
        Assert.Equal("hello", job.Job.Args[0]);
        Assert.Equal(created, job.CreatedAt, TimeSpan.FromMilliseconds(1));
        Assert.Equal("1", job.ParametersSnapshot["a"]);
        Assert.Null(job.ParametersSnapshot["b"]);
        Assert.NotNull(job.InvocationData);
    });

    [Fact]
    public void CreateExpiredJob_CreatedAt_ComesBackAsUtc() => Verify(() =>
        Assert.Equal(DateTimeKind.Utc, Connection.GetJobData(NewJob()).CreatedAt.Kind));

    [Fact]
    public void CreateExpiredJob_Parameters_AreCopied() => Verify(() =>
    {
        var parameters = new Dictionary<string, string?> { ["a"] = "1" };
        var id = NewJob(parameters: parameters);

        parameters["a"] = "2";

        Assert.Equal("1", Connection.GetJobParameter(id, "a"));
    });

    [Fact]
    public void CreateExpiredJob_ManyAtOnce_HaveDifferentIds() => Verify(() =>
    {
        var ids = ParallelEnumerable.Range(0, 64).WithDegreeOfParallelism(8).Select(_ =>
        {
            using var connection = Storage.GetConnection();

            return connection.CreateExpiredJob(SomeJob(), new Dictionary<string, string>(), DateTime.UnixEpoch, TimeSpan.FromDays(1));
        }).ToList();

        Assert.Equal(64, ids.Distinct().Count());
    });

    [Fact]
    public void CreateExpiredJob_WithAQueue_KeepsIt() => Verify(() =>
    {
        var id = NewJob(new Job(typeof(Work), typeof(Work).GetMethod(nameof(Work.Take)), ["x"], "critical"));

        Assert.Equal("critical", Connection.GetJobData(id).Job.Queue);
    });

    [Fact]
    public void CreateExpiredJob_ExpireIn_SetsExpireAt() => Verify(() =>
    {
        var id = NewJob();

        var expires = Monitor.JobDetails(id).ExpireAt!.Value;

        Assert.Equal(Now.AddDays(1), expires, TimeSpan.FromMinutes(1));
    });

    [Fact]
    public void CreateExpiredJob_Arguments_ComeBackCharacterForCharacter() => Verify(() =>
    {
        const string Odd = "\u0001 \"quoted\" \\ \u00e4\u00f6 \ud83d\ude00 \r\n\t";

        Assert.Equal(Odd, Connection.GetJobData(NewJob(SomeJob(Odd))).Job.Args[0]);
    });

    [Theory]
    [InlineData("1")]
    [InlineData("")]
    [InlineData("no id at all")]
    [InlineData("-1")]
    [InlineData("99999999999999999999999999")]
    [InlineData("' or 1=1 --")]
    public void GetJobData_UnknownId_IsNull(string id) => Verify(() => Assert.Null(Connection.GetJobData(id)), id);

    [Fact]
    public void GetJobData_Null_Throws() => Verify(() => Assert.Throws<ArgumentNullException>("jobId", () => Connection.GetJobData(null!)));

    [Fact]
    public void GetJobData_AfterAState_NamesIt() => Verify(() => Assert.Equal("Enqueued", Connection.GetJobData(NewJobIn(Enqueued())).State));

    [Fact]
    public void GetJobData_NameOfTheIdWithSpaces_IsNull() => Verify(() => Assert.Null(Connection.GetJobData(" " + NewJob() + " ")));

    [Fact]
    public void SetJobParameter_Again_Replaces() => Verify(() =>
    {
        var id = NewJob();
        Connection.SetJobParameter(id, "name", "1");
        Connection.SetJobParameter(id, "name", "2");

        Assert.Equal("2", Connection.GetJobParameter(id, "name"));
    });

    [Fact]
    public void SetJobParameter_NullValue_IsKept() => Verify(() =>
    {
        var id = NewJob();
        Connection.SetJobParameter(id, "name", "1");
        Connection.SetJobParameter(id, "name", null);

        Assert.Null(Connection.GetJobParameter(id, "name"));
    });

    [Fact]
    public void SetJobParameter_Names_DifferByCase() => Verify(() =>
    {
        var id = NewJob();
        Connection.SetJobParameter(id, "name", "1");
        Connection.SetJobParameter(id, "NAME", "2");

        Assert.Equal("1", Connection.GetJobParameter(id, "name"));
        Assert.Equal("2", Connection.GetJobParameter(id, "NAME"));
    });

    [Theory]
    [InlineData("1234567")]
    [InlineData("no id")]
    public void SetJobParameter_UnknownJob_DoesNothing(string id) => Verify(() =>
    {
        Connection.SetJobParameter(id, "name", "1");

        Assert.Null(Connection.GetJobParameter(id, "name"));
    }, id);

    [Fact]
    public void SetJobParameter_Nulls_Throw() => Verify(() =>
    {
        Assert.Throws<ArgumentNullException>("id", () => Connection.SetJobParameter(null!, "name", "1"));
        Assert.Throws<ArgumentNullException>("name", () => Connection.SetJobParameter("1", null!, "1"));
    });

    [Fact]
    public void GetJobParameter_Nulls_Throw() => Verify(() =>
    {
        Assert.Throws<ArgumentNullException>("id", () => Connection.GetJobParameter(null!, "name"));
        Assert.Throws<ArgumentNullException>("name", () => Connection.GetJobParameter("1", null!));
    });

    [Fact]
    public void GetJobParameter_Unknown_IsNull() => Verify(() => Assert.Null(Connection.GetJobParameter(NewJob(), "name")));

    [Fact]
    public void GetStateData_BeforeTheFirstState_IsNull() => Verify(() => Assert.Null(Connection.GetStateData(NewJob())));

    [Theory]
    [InlineData("1234567")]
    [InlineData("no id")]
    public void GetStateData_UnknownJob_IsNull(string id) => Verify(() => Assert.Null(Connection.GetStateData(id)), id);

    [Fact]
    public void GetStateData_Null_Throws() => Verify(() => Assert.Throws<ArgumentNullException>("jobId", () => Connection.GetStateData(null!)));

    [Fact]
    public void GetStateData_AfterStates_IsTheLast() => Verify(() =>
    {
        var id = NewJobIn(Enqueued());
        Commit(transaction => transaction.SetJobState(id, new FailedState(new FormatException("bad")) { Reason = "because" }));

        var state = Connection.GetStateData(id);
        Assert.Equal("Failed", state.Name);
        Assert.Equal("because", state.Reason);
        Assert.Equal("bad", state.Data["ExceptionMessage"]);
    });

    [Fact]
    public void GetStateData_Data_IsACopy() => Verify(() =>
    {
        var id = NewJobIn(Enqueued("one"));
        Connection.GetStateData(id).Data["Queue"] = "two";

        Assert.Equal("one", Connection.GetStateData(id).Data["Queue"]);
    });
}
