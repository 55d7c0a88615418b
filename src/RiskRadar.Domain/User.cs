namespace RiskRadar.Domain;

/// <summary>A person who may sign in.</summary>
/// <param name="Name">Unique; letter case does not matter.</param>
/// <param name="PasswordHash">As made by the web project's hasher; never a password.</param>
/// <param name="Role">What the person may do.</param>
/// <param name="MustChangePassword">The password was made for the person and is to be replaced at the first sign-in.</param>
/// <param name="SecurityStamp">Changes with the password or role; sessions with another stamp are over.</param>
public sealed record User(string Name, string PasswordHash, Role Role, bool MustChangePassword, string SecurityStamp);
