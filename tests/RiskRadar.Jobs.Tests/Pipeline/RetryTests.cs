using RiskRadar.Domain;

namespace RiskRadar.Jobs.Pipeline;

public sealed class RetryTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(LeftOutKind.Refused)]
    [InlineData(LeftOutKind.NotUnderstood)]
    [InlineData(LeftOutKind.Gone)]
    [InlineData(LeftOutKind.Forbidden)]
    public void After_WhatAPersonMustMend_IsNotTriedSoon(LeftOutKind kind) =>
        Assert.Equal(Now.AddDays(7), Retry.After([Missing(kind)], 1, Now));

    [Fact]
    public void After_ASiteThatSaidWhen_WaitsAsTold() =>
        Assert.Equal(Now.AddHours(3), Retry.After([Missing(LeftOutKind.Busy, Now.AddHours(3))], 1, Now));

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 5)]
    [InlineData(3, 30)]
    [InlineData(99, 24 * 60)]
    public void After_ADeadHost_BacksOffInGrowingPauses(int failures, int minutes) =>
        Assert.Equal(Now.AddMinutes(minutes), Retry.After([Missing(LeftOutKind.Unreachable)], failures, Now));

    private static LeftOut Missing(LeftOutKind kind, DateTimeOffset? retryAt = null) => new("page", "Why.", Now, kind, retryAt);
}
