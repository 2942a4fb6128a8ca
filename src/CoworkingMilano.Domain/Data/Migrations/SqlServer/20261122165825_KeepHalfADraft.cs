using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CoworkingMilano.Domain.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class KeepHalfADraft : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<bool>(
                name: "IsOffered",
                table: "ServiceAnswers",
                type: "bit",
                nullable: true,
                oldClrType: typeof(bool),
                oldType: "bit");

            migrationBuilder.AddColumn<string>(
                name: "EarlierReference",
                table: "Applications",
                type: "nvarchar(20)",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "EarlierSubmittedOn",
                table: "Applications",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "TakenUp",
                table: "Applications",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.CreateIndex(
                name: "IX_Applications_ApplicantId_CallId_Kind",
                table: "Applications",
                columns: new[] { "ApplicantId", "CallId", "Kind" },
                unique: true,
                filter: "\"Status\" = 'Draft'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Applications_ApplicantId_CallId_Kind",
                table: "Applications");

            migrationBuilder.DropColumn(
                name: "EarlierReference",
                table: "Applications");

            migrationBuilder.DropColumn(
                name: "EarlierSubmittedOn",
                table: "Applications");

            migrationBuilder.DropColumn(
                name: "TakenUp",
                table: "Applications");

            migrationBuilder.AlterColumn<bool>(
                name: "IsOffered",
                table: "ServiceAnswers",
                type: "bit",
                nullable: false,
                defaultValue: false,
                oldClrType: typeof(bool),
                oldType: "bit",
                oldNullable: true);
        }
    }
}
