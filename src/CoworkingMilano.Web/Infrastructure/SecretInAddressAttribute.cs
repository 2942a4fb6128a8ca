namespace CoworkingMilano.Web.Infrastructure;

/// <summary>A page whose address carries a one-time token: kept by no cache, told to no other page.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SecretInAddressAttribute : Attribute;
