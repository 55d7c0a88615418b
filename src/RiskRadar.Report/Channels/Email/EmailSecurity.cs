namespace RiskRadar.Report.Channels.Email;

/// <summary>How the connection to a mail server is protected.</summary>
public enum EmailSecurity
{
    /// <summary>It begins in the clear and must be encrypted before anything is said; usual on port 587.</summary>
    StartTls,

    /// <summary>It is encrypted from the first byte; usual on port 465.</summary>
    Tls,

    /// <summary>Not at all: for a mail server on this machine only.</summary>
    None,
}
