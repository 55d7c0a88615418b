namespace RiskRadar.Jobs.Running;

/// <summary>A job took longer than it may and was stopped.</summary>
internal sealed class OutOfTimeException : Exception
{
    public OutOfTimeException()
        : base("It took longer than a job may.")
    {
    }

    public OutOfTimeException(string message)
        : base(message)
    {
    }

    public OutOfTimeException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
